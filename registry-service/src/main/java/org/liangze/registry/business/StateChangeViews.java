package org.liangze.registry.business;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OperatingState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads changes of operating state with their clocks, newest first. */
@Component
class StateChangeViews {
    /**
     * A change.
     *
     * @param confirmDue last day for the regulator; null when none is asked, or the calendar of that year is not published
     * @param adjustDue last day for the office, likewise
     */
    record View(
            UUID id,
            UUID businessId,
            String businessName,
            String region,
            String regionName,
            OperatingState from,
            String fromName,
            OperatingState to,
            String toName,
            @Nullable String seenByName,
            String seenHow,
            Instant seenAt,
            String how,
            @Nullable LocalDate confirmDue,
            @Nullable Instant confirmedAt,
            boolean confirmLate,
            @Nullable LocalDate adjustDue,
            @Nullable Instant adjustedAt,
            boolean adjustLate) {}

    private static final String SELECT = """
            select c.id, c.business_id, b.name as business_name, c.region, place_name_at(c.region, c.seen_at) as region_name,
                   c.from_state as "from", state_name(c.from_state) as from_name, c.to_state as "to",
                   state_name(c.to_state) as to_name, p.name as seen_by_name, c.seen_how, c.seen_at, c.how,
                   r.due as confirm_due, r.done_at as confirmed_at,
                   coalesce(r.overdue or (r.done_at at time zone 'Asia/Shanghai')::date > r.due, false) as confirm_late,
                   a.due as adjust_due, a.done_at as adjusted_at,
                   coalesce(a.overdue or (a.done_at at time zone 'Asia/Shanghai')::date > a.due, false) as adjust_late
              from state_change c
              join business b on b.id = c.business_id
              left join person_copy p on p.person_id = c.seen_by
              left join state_duty r on r.change_id = c.id and r.kind = 'STATE_REPORT'
              left join state_duty a on a.change_id = c.id and a.kind = 'ADJUST'
            """;

    private final JdbcClient jdbc;

    StateChangeViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<View> find(UUID id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(View.class)
                .optional();
    }

    /**
     * Changes of a region.
     *
     * @param open only those with a clock running
     * @param after id of the last one shown; ids grow with time
     */
    List<View> list(String region, boolean open, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                 where c.region >= :region and c.region < :region || ':'
                   and (cast(:after as uuid) is null or c.id < :after)
                   and (not :open or exists (select from state_duty d where d.change_id = c.id and d.done_at is null))
                 order by c.id desc
                 limit :limit""")
                .param("region", region)
                .param("open", open)
                .param("after", after)
                .param("limit", limit)
                .query(View.class)
                .list();
    }
}
