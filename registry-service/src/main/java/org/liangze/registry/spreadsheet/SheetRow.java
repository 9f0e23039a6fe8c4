package org.liangze.registry.spreadsheet;

import java.util.Map;

/**
 * A row with at least one filled cell.
 *
 * @param number as Excel shows it, from 1
 * @param cells by column, from 0; empty cells are left out
 */
public record SheetRow(String sheet, int number, Map<Integer, CellValue> cells) {}
