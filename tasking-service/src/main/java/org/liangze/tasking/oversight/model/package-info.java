/**
 * The rules of oversight (domain.md §7.32): who is drawn, when a check is whole, what it finds, how a plan goes on. Plain Java.
 */
@NullMarked
package org.liangze.tasking.oversight.model;

import org.jspecify.annotations.NullMarked;
