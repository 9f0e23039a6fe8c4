package org.liangze.registry.person;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.liangze.registry.Act;
import org.liangze.registry.facts.BusinessFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which regulator a business belongs to: the nearest upward of where it lies. */
@Component
public class Regulators {
    private final JdbcClient jdbc;
    private final BusinessFacts facts;

    Regulators(JdbcClient jdbc, BusinessFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** A regulator of these places came or went: what lies there is looked at again, and what differs is told. */
    public void reconsider(Act act, Collection<String> places) {
        if (places.isEmpty()) {
            return;
        }
        List<UUID> moved = jdbc.sql("""
                with nearest as (
                  select b.id, nearest_authority('REGULATOR', b.region, 'VILLAGE') as regulator_id
                    from business b
                   where exists (select from unnest(places_of(b.region)) p (place) where p.place = any (cast(:places as text[])))
                )
                update business b
                   set regulator_id = n.regulator_id
                  from nearest n
                 where b.id = n.id and b.regulator_id is distinct from n.regulator_id
                returning b.id""")
                .param("places", places.toArray(String[]::new))
                .query(UUID.class)
                .list();
        facts.changed(act, moved);
    }
}
