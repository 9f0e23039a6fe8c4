package org.liangze.registry.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Act;
import org.liangze.registry.facts.PersonFacts;
import org.liangze.registry.person.model.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How to reach people and businesses. */
@Component
public class Contacts {
    /** A party's contact as a row. */
    public record Row(
            UUID id,
            String region,
            @Nullable String email,
            @Nullable String phone) {
        public static Row of(UUID id, String region, Contact contact) {
            return new Row(id, region, contact.email(), contact.phone());
        }

        Contact contact() {
            return new Contact(email, phone);
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonFacts facts;

    Contacts(JdbcClient jdbc, JsonMapper json, PersonFacts facts) {
        this.jdbc = jdbc;
        this.json = json;
        this.facts = facts;
    }

    public Map<UUID, Contact> find(Collection<UUID> parties) {
        Map<UUID, Contact> found = new HashMap<>();
        jdbc.sql("select party_id as id, region, email, phone from contact where party_id = any (:ids)")
                .param("ids", parties.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> found.put(row.id(), row.contact()));
        return found;
    }

    /** Saves and tells what differs. */
    public void save(Act act, List<Row> rows) {
        List<UUID> changed = jdbc.sql("""
                insert into contact (party_id, region, email, phone)
                select r.id, r.region, r.email, r.phone
                  from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, region text, email text, phone text)
                 where r.email is not null or r.phone is not null
                on conflict (party_id) do update
                   set region = excluded.region, email = excluded.email, phone = excluded.phone
                 where (contact.region, contact.email, contact.phone)
                       is distinct from (excluded.region, excluded.email, excluded.phone)
                returning party_id""")
                .param("rows", json.writeValueAsString(rows))
                .query(UUID.class)
                .list();
        facts.contactsChanged(act, changed);
    }
}
