package org.liangze.tasking.oversight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of people and businesses, one query for a page. */
@Component("oversightNames")
class Names {
    private record Named(UUID id, String name) {}

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                select p.person_id as id, p.name from unnest(:ids) wanted join person_copy p on p.person_id = wanted
                union all
                select b.business_id, b.name from unnest(:ids) wanted join business_copy b on b.business_id = wanted""")
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .query(Named.class)
                .list()
                .forEach(named -> names.put(named.id(), named.name()));
        return names;
    }
}
