/**
 * Businesses without a cadre (domain.md §3.6): one case per business and gap, ended when it is covered or out of operation.
 * Comes in: registry.business, of which it keeps this service's copy.
 */
@NullMarked
package org.liangze.escalation.gap;

import org.jspecify.annotations.NullMarked;
