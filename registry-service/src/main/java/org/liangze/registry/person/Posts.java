package org.liangze.registry.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people were, where, from when to when. */
@Component
class Posts {
    /** A post of now or before; {@code endedOn} null while it is held. */
    record Post(
            Role role,
            Level level,
            String unit,
            String region,
            String regionName,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason) {}

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the history agree with the register: a post that is no longer held ends, one that is newly held begins. */
    void follow(Collection<UUID> people, LocalDate day, String reason) {
        jdbc.sql("""
                update post t
                   set ended_on = greatest(:day, t.started_on), end_reason = :reason
                  from person p
                 where t.person_id = any (:ids) and t.person_id = p.id and t.ended_on is null
                   and (not p.in_post or (t.role, t.level, t.region, t.unit) <> (p.role, p.level, p.region, p.unit))""")
                .param("day", day)
                .param("reason", reason)
                .param("ids", people.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                insert into post (id, person_id, region, role, level, unit, started_on)
                select gen_random_uuid(), p.id, p.region, p.role, p.level, p.unit, :day
                  from person p
                 where p.id = any (:ids) and p.in_post
                   and not exists (select from post t where t.person_id = p.id and t.ended_on is null)""")
                .param("day", day)
                .param("ids", people.toArray(UUID[]::new))
                .update();
    }

    /** The posts of a person, the newest first. */
    List<Post> of(UUID person) {
        return jdbc.sql("""
                select role, level, unit, region, place_name(region) as region_name, started_on, ended_on, end_reason
                  from post
                 where person_id = :person
                 order by ended_on desc nulls first, started_on desc""").param("person", person).query(Post.class).list();
    }
}
