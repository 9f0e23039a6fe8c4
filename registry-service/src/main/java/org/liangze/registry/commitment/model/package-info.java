/**
 * What may be done with a commitment, state by state (domain.md §3.7).
 */
@NullMarked
package org.liangze.registry.commitment.model;

import org.jspecify.annotations.NullMarked;
