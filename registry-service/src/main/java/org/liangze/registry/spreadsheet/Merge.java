package org.liangze.registry.spreadsheet;

/**
 * Cells merged into one.
 *
 * @param firstRow as Excel shows it, from 1
 * @param firstColumn from 0
 */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    public boolean tall() {
        return lastRow > firstRow;
    }

    public boolean wide() {
        return lastColumn > firstColumn;
    }
}
