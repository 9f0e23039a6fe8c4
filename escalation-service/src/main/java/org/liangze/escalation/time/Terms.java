package org.liangze.escalation.time;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table {@code working_term}: from which day and by how many working days a deadline was counted, so that an amended year can
 * count it anew (domain.md §4.16). The number is stamped on when the term begins.
 */
@Component
public final class Terms {
    private final JdbcClient jdbc;
    private final Days days;

    Terms(JdbcClient jdbc, Days days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** A term that is not over. */
    public record Running(UUID itemId, String region, LocalDate since, int workingDays, LocalDate due) {
        public Term term() {
            return new Term(since, workingDays);
        }
    }

    /** Begins a term; one that began on the same day keeps its number. Its last day, or the year it waits for. */
    public Deadline begin(TermKind kind, UUID item, String region, LocalDate since, int workingDays) {
        int stamped = jdbc.sql("""
                insert into working_term as known (kind, item_id, region, since, working_days)
                values (:kind, :item, :region, :since, :days)
                on conflict on constraint working_term_once do update
                   set since = excluded.since,
                       working_days = case when known.since = excluded.since then known.working_days
                                           else excluded.working_days end
                returning working_days""")
                .param("kind", kind.name())
                .param("item", item)
                .param("region", region)
                .param("since", since)
                .param("days", workingDays)
                .query(Integer.class)
                .single();
        Deadline ends = new Term(since, stamped).ends(days.calendar());
        set(kind, item, ends.dayOrNull());
        return ends;
    }

    public void set(TermKind kind, UUID item, @Nullable LocalDate due) {
        jdbc.sql("update working_term set due = :due where kind = :kind and item_id = :item")
                .param("due", due)
                .param("kind", kind.name())
                .param("item", item)
                .update();
    }

    /** The next ones after an item whose last day is not over. */
    public List<Running> running(TermKind kind, UUID after, LocalDate today, int limit) {
        return jdbc.sql("""
                select item_id, region, since, working_days, due from working_term
                 where kind = :kind and item_id > :after and due >= :today
                 order by item_id limit :limit""")
                .param("kind", kind.name())
                .param("after", after)
                .param("today", today)
                .param("limit", limit)
                .query(Running.class)
                .list();
    }
}
