package org.liangze.kit.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table some columns of which are personal data. Column {@code x} holds the masked form, {@code x_sealed} the sealed text,
 * {@code key_id} the key of the row. A row without a key id is from before sealing: its {@code x} is still plain.
 */
public final class SealedTable {
    /** A column and how it is masked. */
    public record Column(String name, UnaryOperator<String> mask) {}

    /** What a row keeps of one value. */
    public record Kept(@Nullable String masked, @Nullable String sealed) {}

    private record Row(UUID id, Map<String, String> plain) {}

    private final Secrets secrets;
    private final JdbcClient jdbc;
    private final String table;
    private final String id;
    private final Map<String, Column> columns;

    public SealedTable(Secrets secrets, JdbcClient jdbc, String table, String id, List<Column> columns) {
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.table = table;
        this.id = id;
        this.columns = columns.stream().collect(Collectors.toMap(Column::name, column -> column));
    }

    String table() {
        return table;
    }

    /** Id of the key that a row written now has. */
    public String currentKey() {
        return secrets.currentKey();
    }

    /** What to store of a value. */
    public Kept keep(String column, UUID row, @Nullable String plain) {
        if (plain == null) {
            return new Kept(null, null);
        }
        Column known = columns.get(column);
        if (known == null) {
            throw new IllegalArgumentException(table + " has no sealed column " + column);
        }
        return new Kept(known.mask().apply(plain), secrets.seal(plain, place(column, row)));
    }

    /** The value that a row keeps. */
    public @Nullable String open(String column, UUID row, @Nullable String masked, @Nullable String sealed) {
        return sealed == null ? masked : secrets.open(sealed, place(column, row));
    }

    /**
     * Refuses to go on when a row is sealed with a key that is not on the ring.
     *
     * @throws IllegalStateException naming the key
     */
    void requireKeys() {
        Optional<String> missing = jdbc.sql(
                        "select key_id from %s where key_id <> all (:known) limit 1".formatted(table))
                .param("known", secrets.knownKeys().toArray(String[]::new))
                .query(String.class)
                .optional();
        missing.ifPresent(key -> {
            throw new IllegalStateException("Personal data in table " + table + " is sealed with key " + key
                    + ", which LIANGZE_DATA_KEYS lacks. Put that key back behind the current one and start again.");
        });
    }

    boolean anyToSeal() {
        return jdbc.sql("select exists (select from %s where %s)".formatted(table, otherKey()))
                .param("current", currentKey())
                .query(Boolean.class)
                .single();
    }

    /** Seals rows that are plain or sealed with an older key; returns how many. */
    int sealAgain(int most) {
        List<Row> rows = jdbc.sql(
                        "select * from %s where %s limit :most for update skip locked".formatted(table, otherKey()))
                .param("current", currentKey())
                .param("most", most)
                .query((row, n) -> {
                    UUID key = row.getObject(id, UUID.class);
                    Map<String, String> plain = new HashMap<>();
                    for (String column : columns.keySet()) {
                        String value = open(column, key, row.getString(column), row.getString(column + "_sealed"));
                        if (value != null) {
                            plain.put(column, value);
                        }
                    }
                    return new Row(key, plain);
                })
                .list();
        if (!rows.isEmpty()) {
            store(rows);
        }
        return rows.size();
    }

    private void store(List<Row> rows) {
        List<String> names = List.copyOf(columns.keySet());
        String set = names.stream()
                .map(name -> "%1$s = u.%1$s, %1$s_sealed = u.%1$s_sealed".formatted(name))
                .collect(Collectors.joining(", "));
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.addAll(List.of(name, name + "_sealed")));
        String arrays = IntStream.range(0, all.size())
                .mapToObj(n -> "cast(:a%d as text[])".formatted(n))
                .collect(Collectors.joining(", "));
        JdbcClient.StatementSpec update = jdbc.sql(
                        "update %1$s t set %2$s, key_id = :current from unnest(cast(:ids as uuid[]), %3$s) as u (id, %4$s) where t.%5$s = u.id"
                                .formatted(table, set, arrays, String.join(", ", all), id))
                .param("current", currentKey())
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new));
        for (int n = 0; n < names.size(); n++) {
            String name = names.get(n);
            List<Kept> kept = rows.stream()
                    .map(row -> keep(name, row.id(), row.plain().get(name)))
                    .toList();
            update = update.param("a" + 2 * n, kept.stream().map(Kept::masked).toArray(String[]::new))
                    .param("a" + (2 * n + 1), kept.stream().map(Kept::sealed).toArray(String[]::new));
        }
        update.update();
    }

    private static String otherKey() {
        return "(key_id is null or key_id < :current or key_id > :current)";
    }

    private String place(String column, UUID row) {
        return table + "/" + column + "/" + row;
    }
}
