package org.liangze.registry.importing.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Words;

/**
 * The header row of a sheet, found by the names in it below any title rows.
 *
 * @param row its number as Excel shows it
 */
public record Header(ImportKind kind, int row, Map<Column, Integer> places) {
    /** How many rows of titles and instructions may stand above the header. */
    private static final int SEARCHED = 30;

    private static final int RECOGNISED_AT_LEAST = 3;

    /**
     * Finds the row with the most known names.
     *
     * @param wanted decides when a row could be either kind's; null when nobody said
     */
    public static Optional<Header> find(List<SheetRow> rows, @Nullable ImportKind wanted) {
        return rows.stream()
                .limit(SEARCHED)
                .flatMap(row -> Stream.of(ImportKind.values()).map(kind -> read(row, kind)))
                .filter(header -> header.places.size() >= RECOGNISED_AT_LEAST)
                .max(Comparator.<Header>comparingInt(header -> header.missing().isEmpty() ? 1 : 0)
                        .thenComparingInt(header -> header.places.size())
                        .thenComparing(header -> header.kind == wanted)
                        .thenComparingInt(header -> -header.row));
    }

    /** Mandatory columns that are not there. */
    public List<Column> missing() {
        return Arrays.stream(columns(kind))
                .filter(column -> column.mandatory() && !places.containsKey(column))
                .toList();
    }

    private static Header read(SheetRow row, ImportKind kind) {
        Map<Column, Integer> places = new HashMap<>();
        row.cells()
                .forEach((place, cell) ->
                        column(kind, cell.text()).ifPresent(column -> places.merge(column, place, Math::min)));
        return new Header(kind, row.number(), places);
    }

    private static Optional<Column> column(ImportKind kind, String text) {
        String name = Words.plain(text).replaceAll("[*＊]|\\((必填|选填)\\)|[:：]$", "");
        return Arrays.stream(columns(kind))
                .filter(column -> column.names().contains(name))
                .findFirst();
    }

    private static Column[] columns(ImportKind kind) {
        return switch (kind) {
            case PEOPLE -> PersonColumn.values();
            case BUSINESSES -> BusinessColumn.values();
        };
    }
}
