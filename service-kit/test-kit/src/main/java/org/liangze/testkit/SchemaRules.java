package org.liangze.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every service's tables must keep to (quality.md, style.md §22), asked of the database itself after its migrations. */
public final class SchemaRules {
    /** The kit's own: everyone must find the office above, and rules are no secret. */
    private static final Set<String> OPEN = Set.of("person_copy", "policy");

    private SchemaRules() {}

    /**
     * Checks a service's schema: an index on every foreign key, row-level security on every table that names a region.
     *
     * @param open further tables whose rows are read only together with protected ones
     */
    public static void check(JdbcClient sql, String schema, String... open) {
        Set<String> unprotected = Stream.concat(OPEN.stream(), Stream.of(open)).collect(Collectors.toSet());
        assertThat(foreignKeysWithoutIndex(sql, schema))
                .as("foreign keys without an index")
                .isEmpty();
        assertThat(unprotected(sql, schema))
                .as("tables with a region but without forced row-level security")
                .containsExactlyInAnyOrderElementsOf(unprotected);
    }

    private static List<String> foreignKeysWithoutIndex(JdbcClient sql, String schema) {
        return sql.sql("""
                select k.conrelid::regclass || ' ' || k.conname
                  from pg_constraint k
                 where k.contype = 'f' and k.connamespace = cast(:schema as regnamespace)
                   and not exists (
                       select from pg_index i
                        where i.indrelid = k.conrelid and i.indisvalid
                          and (select array_agg(c.attnum)
                                 from unnest(i.indkey) with ordinality as c (attnum, place)
                                where c.place <= cardinality(k.conkey)) @> k.conkey)
                 order by 1""").param("schema", schema).query(String.class).list();
    }

    private static List<String> unprotected(JdbcClient sql, String schema) {
        return sql.sql("""
                select c.relname
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'region' and not a.attisdropped
                 where c.relkind in ('r', 'p') and c.relnamespace = cast(:schema as regnamespace)
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                 order by 1""").param("schema", schema).query(String.class).list();
    }
}
