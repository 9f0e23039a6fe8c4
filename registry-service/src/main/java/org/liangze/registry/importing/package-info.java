/**
 * Spreadsheets as offices really have them: read, previewed row by row, confirmed in one transaction (domain.md §3.11).
 */
@NullMarked
package org.liangze.registry.importing;

import org.jspecify.annotations.NullMarked;
