package org.liangze.registry.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.secret.SealedTable;
import org.liangze.registry.Act;
import org.liangze.registry.facts.PersonFacts;
import org.liangze.registry.person.model.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How to reach people and businesses; sealed at rest, plain only in here and on its way to notify. */
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

        boolean isEmpty() {
            return email == null && phone == null;
        }
    }

    private record Stored(
            UUID id,
            String region,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String emailSealed,
            @Nullable String phoneSealed) {}

    private static final int MOST = 5000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SealedTable sealing;
    private final PersonFacts facts;

    Contacts(JdbcClient jdbc, JsonMapper json, SealedTable sealing, PersonFacts facts) {
        this.jdbc = jdbc;
        this.json = json;
        this.sealing = sealing;
        this.facts = facts;
    }

    public Map<UUID, Contact> find(Collection<UUID> parties) {
        Map<UUID, Contact> found = new HashMap<>();
        rows(parties).forEach((id, row) -> found.put(id, row.contact()));
        return found;
    }

    /** Saves and tells what differs. */
    public void save(Act act, List<Row> rows) {
        for (int from = 0; from < rows.size(); from += MOST) {
            saveSome(act, rows.subList(from, Math.min(rows.size(), from + MOST)));
        }
    }

    private void saveSome(Act act, List<Row> rows) {
        Map<UUID, Row> known = rows(rows.stream().map(Row::id).toList());
        List<Row> changed = rows.stream()
                .filter(row -> !row.isEmpty() && !row.equals(known.get(row.id())))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into contact (party_id, region, email, phone, email_sealed, phone_sealed, key_id)
                select r.id, r.region, r.email, r.phone, r."emailSealed", r."phoneSealed", :key
                  from jsonb_to_recordset(cast(:rows as jsonb))
                       as r (id uuid, region text, email text, phone text, "emailSealed" text, "phoneSealed" text)
                on conflict (party_id) do update
                   set region = excluded.region, email = excluded.email, phone = excluded.phone,
                       email_sealed = excluded.email_sealed, phone_sealed = excluded.phone_sealed, key_id = excluded.key_id""")
                .param(
                        "rows",
                        json.writeValueAsString(changed.stream().map(this::seal).toList()))
                .param("key", sealing.currentKey())
                .update();
        facts.contactsChanged(act, changed);
    }

    private Map<UUID, Row> rows(Collection<UUID> parties) {
        Map<UUID, Row> found = new HashMap<>();
        jdbc.sql("""
                select party_id as id, region, email, phone, email_sealed, phone_sealed
                  from contact where party_id = any (:ids)""")
                .param("ids", parties.toArray(UUID[]::new))
                .query(Stored.class)
                .list()
                .forEach(stored -> found.put(stored.id(), open(stored)));
        return found;
    }

    private Stored seal(Row row) {
        SealedTable.Kept email = sealing.keep("email", row.id(), row.email());
        SealedTable.Kept phone = sealing.keep("phone", row.id(), row.phone());
        return new Stored(row.id(), row.region(), email.masked(), phone.masked(), email.sealed(), phone.sealed());
    }

    private Row open(Stored stored) {
        return new Row(
                stored.id(),
                stored.region(),
                sealing.open("email", stored.id(), stored.email(), stored.emailSealed()),
                sealing.open("phone", stored.id(), stored.phone(), stored.phoneSealed()));
    }
}
