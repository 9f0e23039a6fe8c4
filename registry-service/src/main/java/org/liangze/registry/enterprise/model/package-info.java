/**
 * Periods of a business's own records, and which of them are missing: the rules of domain.md §3.9.
 */
@NullMarked
package org.liangze.registry.enterprise.model;

import org.jspecify.annotations.NullMarked;
