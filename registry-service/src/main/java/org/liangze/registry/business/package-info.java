/**
 * Food businesses: registering them and changing their operating state (domain.md §3.2–3.4).
 * Goes out: BusinessChanged, and the business's own account as PersonChanged.
 */
@NullMarked
package org.liangze.registry.business;

import org.jspecify.annotations.NullMarked;
