package org.liangze.registry.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangze.registry.importing.model.CellValue;
import org.liangze.registry.importing.model.SheetRow;

/** Gathers cells into rows, sheet by sheet, within limits. Phantom rows and style-only cells leave no trace. */
final class RowCollector {
    static final int MAX_ROWS = 100_000;
    static final int MAX_COLUMNS = 500;
    static final int MAX_TEXT = 32_767;

    private final Map<String, List<SheetRow>> sheets = new LinkedHashMap<>();
    private int rows;

    void cell(String sheet, int row, int column, CellValue value) {
        if (value.text().isBlank()) {
            return;
        }
        if (column >= MAX_COLUMNS) {
            throw new UnreadableFile("“%s”第%d行超过%d列，请删去无关的列".formatted(sheet, row + 1, MAX_COLUMNS));
        }
        if (value.text().length() > MAX_TEXT) {
            throw new UnreadableFile("“%s”第%d行有一格超过%d个字".formatted(sheet, row + 1, MAX_TEXT));
        }
        List<SheetRow> known = sheets.computeIfAbsent(sheet, name -> new ArrayList<>());
        if (known.isEmpty() || known.getLast().number() != row + 1) {
            if (++rows > MAX_ROWS) {
                throw new UnreadableFile("超过%d行，请按县区分成几个文件".formatted(MAX_ROWS));
            }
            known.add(new SheetRow(sheet, row + 1, new HashMap<>()));
        }
        known.getLast().cells().put(column, value);
    }

    Map<String, List<SheetRow>> sheets() {
        return sheets;
    }
}
