package org.liangze.registry.spreadsheet;

/**
 * What stands in a cell.
 *
 * @param text as read: a number without exponent, a date as 2026-09-30, a truth value as TRUE or FALSE
 */
public record CellValue(Kind kind, String text) {
    /** How the file holds it. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOL,
        ERROR
    }

    static CellValue truth(boolean value) {
        return new CellValue(Kind.BOOL, value ? "TRUE" : "FALSE");
    }

    public static CellValue text(String text) {
        return new CellValue(Kind.TEXT, text);
    }
}
