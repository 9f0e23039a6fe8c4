/**
 * What makes a person's entry complete, and what a newer entry changes.
 */
@NullMarked
package org.liangze.registry.person.model;

import org.jspecify.annotations.NullMarked;
