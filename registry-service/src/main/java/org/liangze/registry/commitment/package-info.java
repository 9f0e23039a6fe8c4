/**
 * 承诺书: none → generated → signed → uploaded, and none again once a business came to the cadre or went to another
 * (domain.md §3.7). Whether it must be renewed is read from the assignments, never stored. Goes out: nothing.
 */
@NullMarked
package org.liangze.registry.commitment;

import org.jspecify.annotations.NullMarked;
