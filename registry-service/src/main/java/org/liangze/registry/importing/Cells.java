package org.liangze.registry.importing;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.importing.model.SheetLayout;

/** Cells as Excel names them. */
final class Cells {
    private Cells() {}

    /** The cell of a column, by our name of the column, in a row; null when the sheet has no such column. */
    static @Nullable String of(SheetLayout sheet, String column, int row) {
        return sheet.columns().entrySet().stream()
                .filter(entry -> entry.getKey().title().equals(column))
                .map(entry -> letter(entry.getValue()) + row)
                .findFirst()
                .orElse(null);
    }

    static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }
}
