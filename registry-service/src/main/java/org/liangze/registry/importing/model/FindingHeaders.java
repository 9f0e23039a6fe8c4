package org.liangze.registry.importing.model;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the header of a sheet below any title and instruction rows, on one to three levels. */
public final class FindingHeaders {
    private static final int LEVELS = 3;
    private static final int RECOGNISED_AT_LEAST = 3;

    private final SheetHead head;
    private final String source;
    private final List<Remembered> memory;

    public FindingHeaders(SheetHead head, String source, List<Remembered> memory) {
        this.head = head;
        this.source = source;
        this.memory = memory;
    }

    /**
     * Finds the rows with the most known names.
     *
     * @param wanted decides when a header could be either kind's; null when nobody said
     */
    public Optional<Header> find(@Nullable ImportKind wanted) {
        return head.rows().stream()
                .flatMap(row ->
                        IntStream.range(0, LEVELS).mapToObj(more -> new int[] {row.number(), row.number() + more}))
                .flatMap(rows -> Stream.of(ImportKind.values()).map(kind -> at(kind, rows[0], rows[1])))
                .filter(header -> header.places().size() >= RECOGNISED_AT_LEAST)
                .max(Comparator.<Header>comparingInt(header -> header.missing().isEmpty() ? 1 : 0)
                        .thenComparing(Header::remembered)
                        .thenComparingInt(header -> header.places().size())
                        .thenComparing(header -> header.kind() == wanted)
                        .thenComparing(header -> head.closed(header.firstRow(), header.lastRow()))
                        .thenComparingInt(header -> header.firstRow() - header.lastRow())
                        .thenComparingInt(header -> -header.firstRow()));
    }

    /** The header in the given rows, whatever is recognised there. */
    public Header at(ImportKind kind, int firstRow, int lastRow) {
        Map<Integer, Title> titles = head.titles(firstRow, lastRow);
        Header proposed = new Header(kind, firstRow, lastRow, titles, propose(kind, titles), false);
        Map<Integer, String> keys = proposed.keys();
        return memory.stream()
                .filter(known -> known.kind() == kind && known.fits(source, keys.values()))
                .findFirst()
                .map(known -> new Header(kind, firstRow, lastRow, titles, recall(proposed, known), true))
                .orElse(proposed);
    }

    private static Map<Integer, Target> recall(Header proposed, Remembered known) {
        Map<Integer, Target> places = new TreeMap<>();
        Set<Target> taken = new HashSet<>();
        proposed.keys()
                .forEach((column, key) -> Optional.ofNullable(known.targets().get(key))
                        .flatMap(code -> Target.parse(known.kind(), code))
                        .filter(taken::add)
                        .ifPresent(target -> places.put(column, target)));
        proposed.places().forEach((column, target) -> {
            String key = proposed.keys().get(column);
            if (!known.targets().containsKey(key) && taken.add(target)) {
                places.put(column, target);
            }
        });
        return places;
    }

    private static Map<Integer, Target> propose(ImportKind kind, Map<Integer, Title> titles) {
        Map<Integer, Target> places = new TreeMap<>();
        LicenceGroups groups = new LicenceGroups();
        titles.forEach((column, title) -> ColumnNames.recognise(kind, title)
                .map(known -> groups.place(known, title))
                .filter(target -> !places.containsValue(target))
                .ifPresent(target -> places.put(column, target)));
        return places;
    }
}
