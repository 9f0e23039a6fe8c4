package org.liangze.escalation.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code receiving_body}: who receives for which kind of body, place by place; versions that are only ever added. */
@Repository
class ReceivingBodies {
    private final JdbcClient jdbc;

    ReceivingBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int add(String body, String place, LocalDate from, @Nullable UUID receiver, UUID by, Instant now) {
        return jdbc.sql("""
                insert into receiving_body (body, place, effective_from, version, receiver_id, by_id, at)
                select :body, :place, :from, coalesce(max(version), 0) + 1, :receiver, :by, :now
                  from receiving_body where body = :body and place = :place
                returning version""")
                .param("body", body)
                .param("place", place)
                .param("from", from)
                .param("receiver", receiver)
                .param("by", by)
                .param("now", Days.sql(now))
                .query(Integer.class)
                .single();
    }

    /** Every version within a region and in the places above it, the newest of a place first. */
    List<Listed> of(String region) {
        return jdbc.sql("""
                select r.body, r.place, r.effective_from, r.version, r.receiver_id, p.name as receiver_name, p.unit as receiver_unit,
                       coalesce(p.in_post, false) as in_post, w.name as by_name, r.at
                  from receiving_body r
                  left join person_copy p on p.person_id = r.receiver_id
                  left join person_copy w on w.person_id = r.by_id
                 where starts_with(r.place, :region) or starts_with(:region, r.place)
                 order by r.body, r.place, r.effective_from desc, r.version desc""").param("region", region).query(Listed.class).list();
    }

    /** A version as shown. */
    record Listed(
            String body,
            String place,
            LocalDate effectiveFrom,
            int version,
            @Nullable UUID receiverId,
            @Nullable String receiverName,
            @Nullable String receiverUnit,
            boolean inPost,
            @Nullable String byName,
            Instant at) {}
}
