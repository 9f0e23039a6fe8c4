/**
 * The loop of a finding on a person (domain.md §7.32): who may do what, when, and where it leads. Plain Java.
 */
@NullMarked
package org.liangze.escalation.oversight.model;

import org.jspecify.annotations.NullMarked;
