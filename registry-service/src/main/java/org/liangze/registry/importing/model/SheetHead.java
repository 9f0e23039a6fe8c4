package org.liangze.registry.importing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.spreadsheet.CellValue;
import org.liangze.registry.spreadsheet.Merge;
import org.liangze.registry.spreadsheet.SheetRow;

/**
 * The first rows of a sheet, among which its header is.
 *
 * @param rows filled rows, from the top
 * @param merges those that touch these rows
 */
public record SheetHead(List<SheetRow> rows, List<Merge> merges) {
    /** How many rows are looked at. */
    public static final int ROWS = 40;

    private static final int LONGEST_TITLE = 100;
    private static final double TITLE_SHARE = 0.6;

    /** What stands above each column, when the header reaches from one row to another. */
    public Map<Integer, Title> titles(int firstRow, int lastRow) {
        TreeSet<Integer> columns = new TreeSet<>();
        rows.stream()
                .filter(row -> within(row, firstRow, lastRow))
                .forEach(row -> columns.addAll(row.cells().keySet()));
        merges.stream()
                .filter(merge -> merge.firstRow() >= firstRow && merge.lastRow() <= lastRow && merge.wide())
                .filter(merge -> !spansTheSheet(merge))
                .forEach(merge -> {
                    for (int column = merge.firstColumn(); column <= merge.lastColumn(); column++) {
                        columns.add(column);
                    }
                });
        Map<Integer, Title> titles = new TreeMap<>();
        for (int column : columns) {
            List<String> parts = parts(column, firstRow, lastRow);
            if (!parts.isEmpty()) {
                titles.put(column, new Title(parts));
            }
        }
        return titles;
    }

    /** Whether no merged cell reaches over the edge of these rows. */
    boolean closed(int firstRow, int lastRow) {
        return merges.stream()
                .filter(Merge::tall)
                .filter(merge -> merge.firstRow() <= lastRow && merge.lastRow() >= firstRow)
                .allMatch(merge -> merge.firstRow() >= firstRow && merge.lastRow() <= lastRow);
    }

    private List<String> parts(int column, int firstRow, int lastRow) {
        List<String> parts = new ArrayList<>();
        for (int row = firstRow; row <= lastRow; row++) {
            String text = text(row, column, lastRow);
            if (text != null && (parts.isEmpty() || !parts.getLast().equals(text))) {
                parts.add(text);
            }
        }
        return parts;
    }

    private @Nullable String text(int row, int column, int lastRow) {
        String own = own(row, column);
        if (own != null) {
            return own;
        }
        Merge merge = merge(row, column);
        if (merge != null) {
            return spansTheSheet(merge) ? null : own(merge.firstRow(), merge.firstColumn());
        }
        return row < lastRow && merges.isEmpty() ? fromTheLeft(row, column) : null;
    }

    /** Without merged cells, as in a .csv, a group's name stands over its first column only. */
    private @Nullable String fromTheLeft(int row, int column) {
        if (own(row + 1, column) == null) {
            return null;
        }
        for (int left = column - 1; left >= 0 && own(row + 1, left) != null; left--) {
            String text = own(row, left);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable Merge merge(int row, int column) {
        return merges.stream()
                .filter(m -> m.firstRow() <= row && row <= m.lastRow())
                .filter(m -> m.firstColumn() <= column && column <= m.lastColumn())
                .findFirst()
                .orElse(null);
    }

    /** A title or an instruction, not a column's name. */
    private boolean spansTheSheet(Merge merge) {
        int last = rows.stream()
                .flatMap(row -> row.cells().keySet().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return merge.lastColumn() - merge.firstColumn() + 1 > TITLE_SHARE * (last + 1) && merge.wide();
    }

    private @Nullable String own(int row, int column) {
        return rows.stream()
                .filter(r -> r.number() == row)
                .map(r -> r.cells().get(column))
                .filter(Objects::nonNull)
                .map(CellValue::text)
                .map(text -> text.strip().replaceAll("\\s+", ""))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_TITLE)
                .findFirst()
                .orElse(null);
    }

    private static boolean within(SheetRow row, int first, int last) {
        return row.number() >= first && row.number() <= last;
    }
}
