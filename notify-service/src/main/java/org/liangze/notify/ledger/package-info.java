/**
 * Every message and what became of it, for offices (their own region, by row-level security) and administrators. Shows
 * addresses masked, and for each delivery a final state or the next try. Decides nothing.
 */
@NullMarked
package org.liangze.notify.ledger;

import org.jspecify.annotations.NullMarked;
