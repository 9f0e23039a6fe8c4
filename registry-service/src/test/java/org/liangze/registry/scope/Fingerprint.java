package org.liangze.registry.scope;

import static org.liangze.registry.TheRegistry.service;

import java.util.List;
import java.util.stream.Collectors;

/** All rows of a place, as one value; two are equal when nothing there was changed. */
final class Fingerprint {
    /** The trail of what was read, and lists of what is to be counted again. */
    private static final List<String> MAY_GROW = List.of("audit", "stale_place");

    private Fingerprint() {}

    static String of(String region) {
        return tables().stream()
                .filter(table -> !MAY_GROW.contains(table))
                .map(table -> table + " " + rows(table, region))
                .collect(Collectors.joining("\n"));
    }

    /** Tables whose rows are of a place. */
    static List<String> tables() {
        return service().sql().sql("""
                        select c.table_name from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = current_schema() and c.column_name = 'region' and t.table_type = 'BASE TABLE'
                         order by 1""").query(String.class).list();
    }

    private static String rows(String table, String region) {
        return service()
                .sql()
                .sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from \""
                        + table + "\" t where starts_with(region, :region)")
                .param("region", region)
                .query(String.class)
                .single();
    }
}
