package org.liangze.escalation.paper;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.Cursors;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;

/** Pages of papers, newest first, by the sequence in which they came to be. */
public final class Newest {
    private Newest() {}

    /**
     * One page.
     *
     * @param rows gives so many rows whose sequence is lower than the first argument; all when that is null
     */
    public static <R, V> Page<V> page(
            @Nullable String cursor,
            @Nullable Integer limit,
            BiFunction<@Nullable Long, Integer, List<R>> rows,
            ToLongFunction<R> sequence,
            Function<R, V> view) {
        int size = Page.limit(limit);
        List<String> parts = Cursor.parts(cursor, 1);
        Long before = parts == null ? null : Cursors.number(parts.getFirst());
        Page<R> page = Page.of(rows.apply(before, size + 1), size, row -> Cursor.of(sequence.applyAsLong(row)));
        return new Page<>(page.items().stream().map(view).toList(), page.next());
    }
}
