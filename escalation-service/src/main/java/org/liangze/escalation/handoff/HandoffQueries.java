package org.liangze.escalation.handoff;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;
import org.liangze.contracts.Role;
import org.liangze.escalation.time.Days;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of hand-offs: what is still to be done oldest first, what is over newest first. */
@Repository
class HandoffQueries {
    private static final String AT_WORK =
            "'ACCEPTED', 'INSPECTED', 'NOT_FILED', 'CASE_FILED', 'CORRECTION_ORDERED', 'PENALISED'";
    private static final String OVER = "'RECTIFIED', 'VERIFIED', 'CLOSED'";

    private final JdbcClient jdbc;

    HandoffQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Handoff> page(Caller caller, Filter filter, @Nullable Place after, int limit) {
        boolean newest = filter.view() != null && filter.view().newestFirst;
        return jdbc.sql("select " + Handoffs.COLUMNS
                        + """
                  from handoff h
                  join issue i on i.issue_id = h.issue_id
                  left join business_copy b on b.business_id = i.business_id
                  left join person_copy r on r.person_id = h.receiver_id
                 where starts_with(h.region, :region)
                   and (:all or h.receiver_id = :me or (:market and h.body = 'MARKET'))
                   and (cast(:body as text) is null or h.body = :body)
                   and (cast(:state as text) is null or h.state = :state)
                   and (cast(:q as text) is null or strpos(coalesce(b.name, i.business_name), :q) > 0)
                   and (cast(:at as timestamptz) is null or (h.handed_over_at, h.handoff_id) %s (:at, :after))
                   and %s
                 order by h.handed_over_at %3$s, h.handoff_id %3$s
                 limit :limit""".formatted(
                                        newest ? "<" : ">",
                                        filter.view() == null ? "true" : filter.view().where,
                                        newest ? "desc" : "asc"))
                .param("region", filter.region() == null ? caller.region() : filter.region())
                .param("all", seesAll(caller))
                .param("me", caller.personId())
                .param("market", caller.is(Role.REGULATOR, Role.REGULATOR_HEAD))
                .param("body", filter.body())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param(
                        "q",
                        filter.q() == null || filter.q().isBlank()
                                ? null
                                : filter.q().strip())
                .param("at", after == null ? null : Days.sql(after.at()))
                .param("after", after == null ? null : after.id())
                .param("limit", limit)
                .query(Handoff.class)
                .list();
    }

    private static boolean seesAll(Caller caller) {
        return caller.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
    }

    Map<UUID, HandoffView.About> abouts(Collection<UUID> issues) {
        Map<UUID, HandoffView.About> found = new HashMap<>();
        jdbc.sql("""
                select i.issue_id, i.business_id, coalesce(b.name, i.business_name) as business_name,
                       coalesce(b.region_name, '') as region_name, i.item_title, i.note, i.severity, i.state, i.due, i.found_on
                  from unnest(:ids) as wanted (id)
                  join issue i on i.issue_id = wanted.id
                  left join business_copy b on b.business_id = i.business_id""")
                .param("ids", issues.toArray(UUID[]::new))
                .query(HandoffView.About.class)
                .list()
                .forEach(about -> found.put(about.issueId(), about));
        return found;
    }

    /** The tabs of a receiving body's queue, and what waits for a body to be named. */
    enum View {
        RECEIVED("h.state = 'HANDED_OVER' and h.ended_on is null and h.timed", false),
        HANDLING("h.state in (" + AT_WORK + ") and h.ended_on is null and i.state not in (" + OVER + ")", false),
        REVIEW("h.ended_on is null and h.state <> 'WAITING' and i.state = 'RECTIFIED'", false),
        CLOSED("h.state not in ('RETURNED', 'FORWARDED') and i.state in ('VERIFIED', 'CLOSED')", true),
        RETURNED("h.state in ('RETURNED', 'FORWARDED')", true),
        WAITING("h.ended_on is null and (h.state = 'WAITING' or h.undelivered is not null)", false);

        private final String where;
        private final boolean newestFirst;

        View(String where, boolean newestFirst) {
            this.where = where;
            this.newestFirst = newestFirst;
        }

        static Optional<View> find(String name) {
            for (View view : values()) {
                if (view.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(view);
                }
            }
            return Optional.empty();
        }
    }

    /** What to list; null for no restriction. {@code q}: a part of the business's name. */
    record Filter(
            @Nullable View view,
            @Nullable String region,
            @Nullable String body,
            @Nullable HandoffState state,
            @Nullable String q) {}

    /** After which row a page begins. */
    record Place(Instant at, UUID id) {}
}
