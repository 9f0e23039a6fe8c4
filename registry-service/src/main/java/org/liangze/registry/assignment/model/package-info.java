/**
 * Whether a cadre may cover a business (domain.md §3.5).
 */
@NullMarked
package org.liangze.registry.assignment.model;

import org.jspecify.annotations.NullMarked;
