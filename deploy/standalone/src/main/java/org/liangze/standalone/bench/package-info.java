/**
 * Measures the registry on this computer with the register of a province (domain.md §10): importing it, searching it, and
 * building a new consumer from the compacted topics alone. Prints a table, and one JSON line for machines.
 */
@NullMarked
package org.liangze.standalone.bench;

import org.jspecify.annotations.NullMarked;
