/**
 * 承诺书: none → generated → signed → uploaded, and none again once a business came to the cadre or went to another
 * (domain.md §3.7). The database itself marks a round void with the re-assignment, whoever makes it.
 */
@NullMarked
package org.liangze.registry.commitment;

import org.jspecify.annotations.NullMarked;
