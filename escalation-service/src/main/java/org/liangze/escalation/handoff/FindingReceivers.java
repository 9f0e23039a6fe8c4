package org.liangze.escalation.handoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who receives a hand-off that waits for somebody: whom the list of receiving bodies names for the place; for the market
 * regulator else the one registered with the business, else the nearest on the way up. What was returned goes to the nearest
 * above all that returned it.
 */
@Repository
class FindingReceivers {
    private static final String FOUND = """
            select h.handoff_id, c.receiver_id
              from handoff h
             cross join lateral (
               select coalesce(
                 (select p.person_id
                    from (select b.receiver_id from receiving_body b
                           where b.body = h.body and starts_with(h.region, b.place) and b.effective_from <= :today
                           order by length(b.place) desc, b.effective_from desc, b.version desc limit 1) listed
                    join person_copy p on p.person_id = listed.receiver_id and p.in_post
                   where h.origin <> 'RETURN'),
                 (select p.person_id
                    from issue i
                    join business_copy b on b.business_id = i.business_id
                    join person_copy p on p.person_id = b.regulator_id and p.in_post
                   where i.issue_id = h.issue_id and h.body = 'MARKET' and h.origin <> 'RETURN'),
                 (select p.person_id
                    from person_copy p
                   where h.body = 'MARKET' and p.role = 'REGULATOR' and p.in_post and starts_with(h.region, p.region)
                     and length(p.region) < coalesce(
                           (select min(length(q.region)) from handoff o join person_copy q on q.person_id = o.receiver_id
                             where o.issue_id = h.issue_id and o.body = h.body and o.state = 'RETURNED'), 99)
                   order by length(p.region) desc, p.code limit 1)) as receiver_id
             ) c
             where c.receiver_id is not null
            """;

    private final JdbcClient jdbc;

    FindingReceivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> of(UUID handoff, LocalDate today) {
        return jdbc.sql(FOUND + " and h.handoff_id = :id")
                .param("today", today)
                .param("id", handoff)
                .query(Found.class)
                .optional()
                .map(Found::receiverId);
    }

    /** Hand-offs that waited for somebody who is there now. */
    List<Found> named(LocalDate today, int limit) {
        return jdbc.sql(FOUND + " and h.state = 'WAITING' and h.ended_on is null order by h.handoff_id limit :limit")
                .param("today", today)
                .param("limit", limit)
                .query(Found.class)
                .list();
    }

    record Found(UUID handoffId, UUID receiverId) {}
}
