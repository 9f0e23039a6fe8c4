package org.liangze.notify.message;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Event;
import org.liangze.contracts.MessageType;
import org.liangze.kit.id.Ids;
import org.liangze.kit.policy.Policies;
import org.liangze.notify.Rows;
import org.liangze.notify.template.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts for recipients not known here. The topics run apart, so the register may just be a moment behind. */
@Component
class Unaddressed {
    private final JdbcClient jdbc;
    private final Policies policies;
    private final Clock clock;

    Unaddressed(JdbcClient jdbc, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.clock = clock;
    }

    record Row(
            UUID unaddressedId,
            UUID recipientId,
            String kind,
            String factType,
            String fact,
            Instant factAt,
            UUID cause) {
        Event event() {
            return Facts.read(factType, fact);
        }
    }

    void keep(UUID recipientId, MessageType type, Event fact, Instant factAt, UUID cause) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(WorkCalendar.ZONE).toLocalDate();
        Duration grace = Duration.parse(policies.get("notify.unknown-recipient-after", "", today, String.class));
        jdbc.sql("""
                insert into unaddressed (unaddressed_id, recipient_id, kind, digest, fact_type, fact, fact_at, cause, until)
                values (:id, :recipient, :kind, :digest, :factType, :fact, :factAt, :cause, :until)
                on conflict (unaddressed_id) do nothing""")
                .param("id", Ids.named("unaddressed", cause, recipientId))
                .param("recipient", recipientId)
                .param("kind", type.code())
                .param("digest", Digests.isDigest(type))
                .param("factType", fact.type())
                .param("fact", Facts.write(fact))
                .param("factAt", Timestamp.from(factAt))
                .param("cause", cause)
                .param("until", Timestamp.from(now.plus(grace)))
                .update();
    }

    /** Takes out those whose recipient has appeared; late digests stay where they are. */
    List<Row> takeKnown(int limit) {
        return jdbc.sql("""
                delete from unaddressed
                 where unaddressed_id in (
                       select u.unaddressed_id
                         from unaddressed u join person_copy p on p.person_id = u.recipient_id
                        where u.raised_at is null or not u.digest
                        order by u.fact_at, u.recipient_id, u.unaddressed_id
                        limit :limit
                          for update of u skip locked)
                returning unaddressed_id, recipient_id, kind, fact_type, fact, fact_at, cause""").param("limit", limit).query(Row.class).list();
    }

    /** Marks and returns those whose recipient is still unknown when the grace is over. */
    List<Row> giveUp(Instant now, int limit) {
        return jdbc.sql("""
                update unaddressed
                   set raised_at = :now
                 where unaddressed_id in (
                       select unaddressed_id
                         from unaddressed
                        where raised_at is null and until <= :now
                        order by until, recipient_id, unaddressed_id
                        limit :limit
                          for update skip locked)
                returning unaddressed_id, recipient_id, kind, fact_type, fact, fact_at, cause""")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    @Nullable
    Instant nextDue() {
        return Rows.minimum(jdbc.sql("""
                select least(
                         (select min(until) from unaddressed where raised_at is null),
                         (select min(u.fact_at)
                            from unaddressed u join person_copy p on p.person_id = u.recipient_id
                           where u.raised_at is null or not u.digest))"""));
    }
}
