package org.liangze.registry.importing.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet of a file is read.
 *
 * @param no its place in the file, from 1
 * @param rows filled rows below the header
 * @param skip whether the user leaves the sheet out
 * @param kind null when no header was found
 * @param titles what stands above each column, by column from 0
 * @param proposed target codes by column, as recognised; {@code chosen} those in force
 * @param licenceKinds the kind of licence that the titles of a group name
 */
public record SheetLayout(
        int no,
        String name,
        int rows,
        boolean skip,
        @Nullable ImportKind kind,
        int firstRow,
        int lastRow,
        Map<Integer, String> titles,
        Map<Integer, String> proposed,
        Map<Integer, String> chosen,
        Map<Integer, String> licenceKinds,
        boolean remembered,
        SheetHead head) {

    /** A sheet without a header. */
    public static SheetLayout unknown(int no, String name, int rows, SheetHead head) {
        return new SheetLayout(no, name, rows, false, null, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), false, head);
    }

    /** A sheet read by a header. */
    public static SheetLayout of(int no, String name, int rows, Header header, SheetHead head) {
        Map<Integer, String> codes = new TreeMap<>();
        header.places().forEach((column, target) -> codes.put(column, target.code()));
        return new SheetLayout(
                no,
                name,
                rows,
                false,
                header.kind(),
                header.firstRow(),
                header.lastRow(),
                header.keys(),
                codes,
                codes,
                header.licenceKinds(),
                header.remembered(),
                head);
    }

    /** The same sheet with the user's choice of columns. */
    public SheetLayout choosing(Map<Integer, String> columns) {
        return new SheetLayout(
                no,
                name,
                rows,
                skip,
                kind,
                firstRow,
                lastRow,
                titles,
                proposed,
                columns,
                licenceKinds,
                remembered,
                head);
    }

    public SheetLayout leftOut() {
        return new SheetLayout(
                no,
                name,
                rows,
                true,
                kind,
                firstRow,
                lastRow,
                titles,
                proposed,
                chosen,
                licenceKinds,
                remembered,
                head);
    }

    /** The same without the rows it kept, which hold personal data. */
    public SheetLayout withoutHead() {
        SheetHead none = new SheetHead(List.of(), List.of());
        return new SheetLayout(
                no,
                name,
                rows,
                skip,
                kind,
                firstRow,
                lastRow,
                titles,
                proposed,
                chosen,
                licenceKinds,
                remembered,
                none);
    }

    public boolean read() {
        return kind != null && !skip;
    }

    /** Where each target stands. */
    public Map<Target, Integer> columns() {
        Map<Target, Integer> columns = new LinkedHashMap<>();
        if (kind != null) {
            chosen.forEach((column, code) ->
                    Target.parse(kind, code).ifPresent(target -> columns.putIfAbsent(target, column)));
        }
        return columns;
    }

    /** Mandatory columns that nothing stands for. */
    public List<Column> missing() {
        if (kind == null) {
            return List.of();
        }
        var there = columns().keySet().stream().map(Target::column).collect(Collectors.toSet());
        return kind.columns().stream()
                .filter(column -> column.mandatory() && !there.contains(column))
                .map(Column.class::cast)
                .toList();
    }
}
