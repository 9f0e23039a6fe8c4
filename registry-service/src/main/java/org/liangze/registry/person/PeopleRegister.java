package org.liangze.registry.person;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liangze.contracts.Level;
import org.liangze.registry.Act;
import org.liangze.registry.person.model.Contact;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The people on the register, and which of them are authorities of a place. */
@Component
public class PeopleRegister {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Posts posts;
    private final Contacts contacts;

    PeopleRegister(JdbcClient jdbc, JsonMapper json, Posts posts, Contacts contacts) {
        this.jdbc = jdbc;
        this.json = json;
        this.posts = posts;
        this.contacts = contacts;
    }

    public Map<UUID, PersonEntry> find(Collection<UUID> ids) {
        Map<UUID, Contact> reach = contacts.find(ids);
        Map<UUID, PersonEntry> found = new HashMap<>();
        jdbc.sql("""
                select p.id, p.code, p.name, p.role, p.level, p.region, p.unit, p.liaison_id, p.head_id, p.deputy_id,
                       p.business_id, p.in_post
                  from person p
                 where p.id = any (:ids)""")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PersonRow.class)
                .list()
                .forEach(row -> found.put(row.id(), row.entry(reach.getOrDefault(row.id(), Contact.NONE))));
        return found;
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    void save(Act act, List<PersonEntry> people) {
        jdbc.sql("""
                insert into person (id, code, name, role, level, region, unit, liaison_id, head_id, deputy_id, business_id,
                                    registered_at)
                select r.id, r.code, r.name, r.role, r.level, r.region, r.unit, r."liaisonId", r."headId", r."deputyId",
                       r."businessId", :now
                  from jsonb_to_recordset(cast(:rows as jsonb))
                       as r (id uuid, code text, name text, role text, level text, region text, unit text, "liaisonId" uuid,
                             "headId" uuid, "deputyId" uuid, "businessId" uuid)
                on conflict (id) do update
                   set name = excluded.name, role = excluded.role, level = excluded.level, region = excluded.region,
                       unit = excluded.unit, liaison_id = excluded.liaison_id, head_id = excluded.head_id,
                       deputy_id = excluded.deputy_id, business_id = excluded.business_id, in_post = true, left_on = null,
                       deputy_from = case when person.deputy_id is not distinct from excluded.deputy_id
                                          then person.deputy_from end,
                       deputy_to = case when person.deputy_id is not distinct from excluded.deputy_id then person.deputy_to end,
                       deputy_next = case when person.deputy_id is not distinct from excluded.deputy_id
                                          then person.deputy_next end""")
                .param("rows", json.writeValueAsString(people))
                .param("now", Timestamp.from(act.at()))
                .update();
        List<UUID> ids = people.stream().map(PersonEntry::id).toList();
        keepAuthorities(ids);
        posts.follow(ids, act.day(), "登记变更");
    }

    /** Puts a person into another post; liaison and deputy belonged to the former one. */
    public void move(UUID person, String region, Level level, String unit, LocalDate effective) {
        jdbc.sql("""
                update person p
                   set region = :region, level = :level, unit = :unit, liaison_id = null, deputy_id = null, deputy_from = null,
                       deputy_to = null, deputy_next = null,
                       head_id = (select h.id from person h
                                   where h.role = 'UNIT_HEAD' and h.in_post and h.unit = :unit and h.region = :region
                                     and h.id <> p.id
                                   order by h.code limit 1)
                 where p.id = :id""")
                .param("region", region)
                .param("level", level.name())
                .param("unit", unit)
                .param("id", person)
                .update();
        jdbc.sql("update contact set region = :region where party_id = :id")
                .param("region", region)
                .param("id", person)
                .update();
        keepAuthorities(List.of(person));
        posts.follow(List.of(person), effective, "调岗");
    }

    /** Locks a person until the transaction ends: one leaving, moving or handing over at a time. */
    public void lock(UUID person) {
        jdbc.sql("select id from person where id = :id for no key update")
                .param("id", person)
                .query(UUID.class)
                .optional();
    }

    /** Keeps people as they are until the transaction ends, so that nobody leaves who is being put in charge. */
    public void hold(Collection<UUID> ids) {
        jdbc.sql("select id from person where id = any (:ids) order by id for share")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    public void leave(UUID person, LocalDate effective) {
        jdbc.sql("update person set in_post = false, left_on = :effective where id = :id")
                .param("effective", effective)
                .param("id", person)
                .update();
        keepAuthorities(List.of(person));
        posts.follow(List.of(person), effective, "离任");
    }

    private void keepAuthorities(List<UUID> ids) {
        jdbc.sql("delete from authority where person_id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                insert into authority (person_id, role, level, place)
                select p.id, p.role, p.level, p.region
                  from person p
                 where p.id = any (:ids) and p.in_post and p.role in ('OFFICE', 'REGULATOR')""").param("ids", ids.toArray(UUID[]::new)).update();
    }
}
