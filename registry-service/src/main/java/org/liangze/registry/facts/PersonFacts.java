package org.liangze.registry.facts;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.liangze.kit.outbox.Cause;
import org.liangze.kit.outbox.Outbox;
import org.liangze.registry.Act;
import org.liangze.registry.person.Contacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the whole present state of people and of how to reach a party; a deputy only while it stands in. Each call raises the
 * version by one.
 */
@Component
public class PersonFacts {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Outbox outbox;

    PersonFacts(JdbcClient jdbc, JsonMapper json, Outbox outbox) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
    }

    public void changed(Act act, Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with changed as (
                  update person set version = version + 1 where id = any (:ids) returning *
                )
                insert into outbox (event_id, topic, type, key, cause, occurred_at, payload)
                select gen_random_uuid(), 'registry.person', 'registry.person-changed.v1', p.id::text, :cause, :now,
                       jsonb_build_object(
                         'personId', p.id, 'code', p.code, 'name', p.name, 'role', p.role, 'level', p.level,
                         'region', p.region, 'regionName', place_name(p.region), 'unit', p.unit, 'liaisonId', p.liaison_id,
                         'headId', p.head_id, 'deputyId', deputy_on(p.deputy_id, p.deputy_from, p.deputy_to, :today),
                         'businessId', p.business_id, 'inPost', p.in_post, 'version', p.version)::text
                  from changed p
                 order by p.id""")
                .param("ids", people.toArray(UUID[]::new))
                .param("today", act.day())
                .param("cause", Cause.current())
                .param("now", Timestamp.from(act.at()))
                .update();
        outbox.nudgeAfterCommit();
    }

    /** How to reach people or businesses, in plain; only notify may read it. */
    public void contactsChanged(Act act, List<Contacts.Row> parties) {
        jdbc.sql("""
                with changed as (
                  update contact c
                     set version = c.version + 1
                    from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, email text, phone text)
                   where c.party_id = r.id
                  returning c.party_id, r.email, r.phone, c.version
                )
                insert into outbox (event_id, topic, type, key, cause, occurred_at, payload)
                select gen_random_uuid(), 'registry.contact', 'registry.contact-changed.v1', c.party_id::text, :cause, :now,
                       jsonb_build_object('partyId', c.party_id, 'email', c.email, 'phone', c.phone,
                                          'version', c.version)::text
                  from changed c
                 order by c.party_id""")
                .param("rows", json.writeValueAsString(parties))
                .param("cause", Cause.current())
                .param("now", Timestamp.from(act.at()))
                .update();
        outbox.nudgeAfterCommit();
    }
}
