package org.liangze.standalone.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same rows, put by one bare {@code COPY} each into equal tables with the same indexes and without our triggers. */
final class BareCopy {
    private static final List<String> TABLES = List.of("person", "business", "contact", "licence", "assignment");

    private final JdbcClient sql;

    BareCopy(Bench bench) {
        this.sql = bench.sql();
    }

    /** How long PostgreSQL takes to take the rows in, in nanoseconds. */
    long measure() {
        String folder = sql.sql("select current_setting('data_directory')")
                .query(String.class)
                .single();
        return TABLES.stream()
                .mapToLong(table -> copy(table, folder + "/bench-" + table + ".copy"))
                .sum();
    }

    private long copy(String table, String file) {
        String columns = columns(table);
        String literal = "'" + file.replace("'", "''") + "'";
        run("create table bare_%1$s (like registry.%1$s including all)".formatted(table));
        run("copy registry.%s (%s) to %s (format binary)".formatted(table, columns, literal));
        long from = System.nanoTime();
        run("copy bare_%s (%s) from %s (format binary)".formatted(table, columns, literal));
        return System.nanoTime() - from;
    }

    private void run(String statement) {
        sql.sql(statement).update();
    }

    private String columns(String table) {
        return sql.sql("""
                select string_agg('"' || column_name || '"', ', ' order by ordinal_position)
                  from information_schema.columns
                 where table_schema = 'registry' and table_name = :table and is_generated = 'NEVER'""").param("table", table).query(String.class).single();
    }
}
