package org.liangze.registry.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The certificates in use: of a holder with several, those that run out last. Read as the system with the scope in the query,
 * because a place's people are trained by the county, too.
 */
@Component
class Certificates {
    /** Somebody's own training. */
    record OwnTraining(
            UUID trainingId,
            String title,
            LocalDate heldOn,
            boolean attended,
            String result,
            @Nullable String certificateNo,
            @Nullable LocalDate validUntil) {}

    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of a region, the first to run out first.
     *
     * @param until only those that run out by this day; null for all
     * @param after last day and id of the last one shown; null from the start
     */
    List<Certificate> list(
            String region,
            @Nullable LocalDate until,
            LocalDate today,
            int warnDays,
            @Nullable List<String> after,
            int limit) {
        List<String> from = after == null ? List.of("-infinity", new UUID(0, 0).toString()) : after;
        return jdbc.sql("""
                select a.id, a.certificate_no, a.name, a.person_id, a.business_id, b.name as business_name, a.region,
                       place_name(a.region) as region_name, a.training_id, a.valid_until
                  from attendance a
                  join board_record t on t.id = a.training_id and t.withdrawn_at is null
                  left join business b on b.id = a.business_id
                 where a.certificate_no is not null
                   and a.region >= :region and a.region < :region || ':'
                   and (cast(:until as date) is null or a.valid_until <= :until)
                   and (coalesce(a.valid_until, 'infinity'), a.id) > (cast(:afterDay as date), cast(:afterId as uuid))
                   and not exists (
                         select from attendance n
                           join board_record nt on nt.id = n.training_id and nt.withdrawn_at is null
                          where n.certificate_no is not null and n.id <> a.id
                            and coalesce(n.valid_until, 'infinity') > coalesce(a.valid_until, 'infinity')
                            and (n.person_id = a.person_id
                                 or (a.person_id is null and n.business_id = a.business_id and n.name = a.name)))
                 order by coalesce(a.valid_until, 'infinity'), a.id
                 limit :limit""")
                .param("region", region)
                .param("until", until)
                .param("afterDay", from.get(0))
                .param("afterId", from.get(1))
                .param("limit", limit)
                .query((row, n) -> certificate(row, today, warnDays))
                .list();
    }

    List<OwnTraining> of(UUID person) {
        return jdbc.sql("""
                select a.training_id, t.details ->> 'title' as title, t.day as held_on, a.attended, a.result, a.certificate_no,
                       a.valid_until
                  from attendance a
                  join board_record t on t.id = a.training_id and t.withdrawn_at is null
                 where a.person_id = :person
                 order by t.day desc, a.id""").param("person", person).query(OwnTraining.class).list();
    }

    private static Certificate certificate(ResultSet row, LocalDate today, int warnDays) throws SQLException {
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        Certificate.State state = Certificate.State.on(today, until, warnDays);
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getString("certificate_no"),
                row.getString("name"),
                row.getObject("person_id", UUID.class),
                row.getObject("business_id", UUID.class),
                row.getString("business_name"),
                row.getString("region"),
                row.getString("region_name"),
                row.getObject("training_id", UUID.class),
                until,
                until == null ? null : (int) ChronoUnit.DAYS.between(today, until),
                state,
                state.chinese());
    }
}
