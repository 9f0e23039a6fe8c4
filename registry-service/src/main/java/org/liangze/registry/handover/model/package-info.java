/**
 * What a hand-over order would do, business by business (domain.md §3.5, §3.6).
 */
@NullMarked
package org.liangze.registry.handover.model;

import org.jspecify.annotations.NullMarked;
