package org.liangze.registry.importing.model;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Words;
import org.liangze.registry.spreadsheet.CellValue;

/** Reads rows of one sheet by what its columns are for. */
public final class SheetMapping {
    private static final int REPEATED_TITLES = 3;
    private static final String NOTE = "(备注|说明|注[:：]|填表|填报|制表|审核人|合计|总计|小计|共计).*";

    private final SheetLayout sheet;
    private final Map<Target, Integer> columns;

    public SheetMapping(SheetLayout sheet) {
        this.sheet = sheet;
        this.columns = sheet.columns();
    }

    public SheetLayout sheet() {
        return sheet;
    }

    /** What a row says; a licence whose kind only the titles name gets it from there. */
    public Values values(Map<Integer, CellValue> row) {
        Map<String, CellValue> cells = new TreeMap<>();
        columns.forEach((target, column) -> {
            CellValue cell = row.get(column);
            if (cell != null && Text.tidy(cell.text()) != null) {
                cells.put(target.code(), cell);
            }
        });
        sheet.licenceKinds().forEach((group, kind) -> {
            if (cells.containsKey(new Target(BusinessColumn.LICENCE_NUMBER, group).code())) {
                cells.putIfAbsent(new Target(BusinessColumn.LICENCE_KIND, group).code(), CellValue.text(kind));
            }
        });
        return new Values(cells);
    }

    /** Whether a row is no entry: a subtotal, a signature, or the header again on the next printed page. */
    public boolean isNote(Map<Integer, CellValue> row) {
        boolean remark = row.size() <= 2
                && row.values().stream()
                        .anyMatch(cell -> Words.plain(cell.text()).matches(NOTE));
        long titles = columns.values().stream()
                .filter(column -> repeatsTitle(column, row.get(column)))
                .count();
        return remark || titles >= REPEATED_TITLES;
    }

    private boolean repeatsTitle(int column, @Nullable CellValue cell) {
        String text = cell == null ? "" : Words.plain(cell.text());
        return !text.isEmpty()
                && Words.plain(sheet.titles().getOrDefault(column, "")).endsWith(text);
    }
}
