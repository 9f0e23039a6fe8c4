package org.liangze.registry.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that people in post belong to. */
@Component
class Units {
    /** A unit. */
    record View(
            String unit,
            int people,
            int cadres,
            @Nullable UUID headId,
            @Nullable String headName) {}

    private final JdbcClient jdbc;

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units of a place by name; the first thousand. */
    List<View> of(String region) {
        return jdbc.sql("""
                select u.unit, u.people, u.cadres, h.id as head_id, h.name as head_name
                  from (select p.unit, count(*)::int as people, (count(*) filter (where p.role = 'CADRE'))::int as cadres,
                               (array_agg(p.id order by p.code) filter (where p.role = 'UNIT_HEAD'))[1] as head_id
                          from person p
                         where p.in_post and p.unit <> '' and p.region >= :region and p.region < :region || ':'
                         group by p.unit
                         order by p.unit
                         limit 1000) u
                  left join person h on h.id = u.head_id
                 order by u.unit""").param("region", region).query(View.class).list();
    }
}
