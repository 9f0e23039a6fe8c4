package org.liangze.escalation.exceptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Dead;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code exception_item}. */
@Repository
class ExceptionItems {
    private static final String SELECT = """
            select e.exception_id, e.kind, e.subject, e.business_id, b.name as business_name, e.region, e.text, e.owner_id,
                   p.name as owner_name, e.deadline, e.opened_at, e.resolved_at, e.how
              from exception_item e
              left join business_copy b on b.business_id = e.business_id
              left join person_copy p on p.person_id = e.owner_id
            """;

    private final JdbcClient jdbc;

    ExceptionItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens an item, or opens it again if it was resolved; false when it is open already. */
    boolean open(
            UUID id,
            Dead dead,
            @Nullable UUID owner,
            @Nullable LocalDate deadline,
            Instant now,
            @Nullable Instant alertAt) {
        return jdbc.sql("""
                insert into exception_item (exception_id, kind, subject, business_id, region, text, owner_id, deadline,
                                            opened_at, alert_at)
                values (:id, :kind, :subject, :business, :region, :text, :owner, :deadline, :now, :alert)
                on conflict (exception_id) do update
                   set text = excluded.text, owner_id = excluded.owner_id, deadline = excluded.deadline,
                       opened_at = excluded.opened_at, alert_at = excluded.alert_at,
                       resolved_at = null, resolved_by = null, how = null
                 where exception_item.resolved_at is not null""")
                        .param("id", id)
                        .param("kind", dead.kind())
                        .param("subject", dead.subject())
                        .param("business", dead.businessId())
                        .param("region", dead.region())
                        .param("text", dead.text())
                        .param("owner", owner)
                        .param("deadline", deadline)
                        .param("now", Days.sql(now))
                        .param("alert", Days.sql(alertAt))
                        .update()
                == 1;
    }

    Optional<ExceptionItem> find(UUID id) {
        return jdbc.sql(SELECT + " where e.exception_id = :id")
                .param("id", id)
                .query(ExceptionItem.class)
                .optional();
    }

    Optional<ExceptionItem> lock(UUID id) {
        return jdbc.sql(SELECT + " where e.exception_id = :id for no key update of e")
                .param("id", id)
                .query(ExceptionItem.class)
                .optional();
    }

    void deadline(UUID id, @Nullable LocalDate deadline) {
        jdbc.sql("update exception_item set deadline = :deadline where exception_id = :id")
                .param("deadline", deadline)
                .param("id", id)
                .update();
    }

    /** Sets when the owner is told, if that lies ahead; who was told is not told again. */
    void alertLater(UUID id, Instant at, Instant now) {
        jdbc.sql("update exception_item set alert_at = :at where exception_id = :id and alert_at > :now")
                .param("at", Days.sql(at))
                .param("id", id)
                .param("now", Days.sql(now))
                .update();
    }

    /** False when it was resolved before. */
    boolean resolve(UUID id, @Nullable UUID by, String how, Instant now) {
        return jdbc.sql("""
                update exception_item
                   set resolved_at = :now, resolved_by = :by, how = :how, alert_at = null
                 where exception_id = :id and resolved_at is null""")
                        .param("now", Days.sql(now))
                        .param("by", by)
                        .param("how", how)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<ExceptionItem> open(String region, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                 where e.resolved_at is null and starts_with(e.region, :region)
                   and (cast(:after as uuid) is null or e.exception_id > :after)
                 order by e.exception_id
                 limit :limit""")
                .param("region", region)
                .param("after", after)
                .param("limit", limit)
                .query(ExceptionItem.class)
                .list();
    }

    /** Items whose owner is to be told now; they count as told. */
    List<ExceptionItem> claimUntold(Instant now) {
        return jdbc.sql("""
                with told as (
                  update exception_item set alert_at = null
                   where exception_id in (select exception_id from exception_item
                                           where alert_at <= :now for update skip locked)
                  returning exception_id)
                """ + SELECT
                        + " where e.exception_id in (select exception_id from told) order by e.exception_id")
                .param("now", Days.sql(now))
                .query(ExceptionItem.class)
                .list();
    }

    @Nullable
    Instant nextAlert() {
        return jdbc.sql("select alert_at from exception_item where alert_at is not null order by alert_at limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    /** Open items of a kind whose subject sorts up to this one; for what heals by itself. */
    List<UUID> openUpTo(String kind, String subject) {
        return jdbc.sql("""
                select exception_id from exception_item
                 where resolved_at is null and kind = :kind and subject <= :subject""")
                .param("kind", kind)
                .param("subject", subject)
                .query(UUID.class)
                .list();
    }
}
