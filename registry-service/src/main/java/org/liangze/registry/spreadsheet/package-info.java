/**
 * Spreadsheets as offices really have them: .xlsx, .xls and .csv read as a stream of rows in little memory, whatever the file is
 * called and whatever it hides (domain.md §3.11); and workbooks written so that nothing in them is taken for a formula.
 */
@NullMarked
package org.liangze.registry.spreadsheet;

import org.jspecify.annotations.NullMarked;
