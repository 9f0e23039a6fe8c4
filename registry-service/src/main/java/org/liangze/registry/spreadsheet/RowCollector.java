package org.liangze.registry.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers cells into rows and hands them on, within limits. Phantom rows and style-only cells leave no trace. */
final class RowCollector {
    static final int MAX_ROWS = 1_200_000;
    static final int MAX_COLUMNS = 500;
    static final int MAX_TEXT = 32_767;
    static final int MAX_MERGES = 200_000;
    static final int MAX_SHEETS = 200;

    private final RowSink sink;
    private final List<Merge> merges = new ArrayList<>();
    private Map<Integer, CellValue> cells = new HashMap<>();
    private String sheet = "";
    private int sheets;
    private int row;
    private int rows;

    RowCollector(RowSink sink) {
        this.sink = sink;
    }

    void startSheet(String name) {
        if (++sheets > MAX_SHEETS) {
            throw new UnreadableFile("工作表超过%d张，请只留要导入的几张".formatted(MAX_SHEETS));
        }
        sheet = name;
        row = 0;
        merges.clear();
    }

    /** A cell, its row and column from 0; rows never go back. */
    void cell(int at, int column, CellValue value) {
        if (value.text().isBlank()) {
            return;
        }
        if (column >= MAX_COLUMNS) {
            throw new UnreadableFile("“%s”第%d行有内容的列超过%d列，请删去无关的列".formatted(sheet, at + 1, MAX_COLUMNS));
        }
        if (value.text().length() > MAX_TEXT) {
            throw new UnreadableFile("“%s”第%d行有一格超过%d个字，请删短".formatted(sheet, at + 1, MAX_TEXT));
        }
        if (at + 1 != row) {
            startRow(at + 1);
        }
        cells.put(column, new CellValue(value.kind(), value.text().replace('\0', ' ')));
    }

    void merge(Merge merge) {
        if (merges.size() == MAX_MERGES) {
            throw new UnreadableFile("“%s”合并的单元格超过%d处，请取消合并".formatted(sheet, MAX_MERGES));
        }
        merges.add(merge);
    }

    void endSheet() {
        flush();
        sink.endOfSheet(sheet, List.copyOf(merges));
    }

    private void startRow(int number) {
        if (number < row) {
            throw UnreadableFile.damaged(null);
        }
        flush();
        row = number;
        if (++rows > MAX_ROWS) {
            throw new UnreadableFile("有内容的行超过%d行，请按地区分成几个文件".formatted(MAX_ROWS));
        }
    }

    private void flush() {
        if (!cells.isEmpty()) {
            sink.row(new SheetRow(sheet, row, cells));
            cells = new HashMap<>();
        }
    }
}
