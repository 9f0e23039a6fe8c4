/**
 * Credit codes, tiers, staffing and licence numbers: the rules of domain.md §3.2, §3.4 and §3.8.
 */
@NullMarked
package org.liangze.registry.business.model;

import org.jspecify.annotations.NullMarked;
