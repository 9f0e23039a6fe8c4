package org.liangze.escalation.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liangze.escalation.time.Days;
import org.liangze.kit.calendar.Amendment;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Move;
import org.liangze.kit.calendar.OpenDeadlines;
import org.liangze.kit.calendar.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Talks that are to be proposed on the first working day from a day on. */
@Component
class MovingTriggers implements OpenDeadlines {
    private final TalkTriggers triggers;
    private final JdbcClient jdbc;

    MovingTriggers(TalkTriggers triggers, JdbcClient jdbc) {
        this.triggers = triggers;
        this.jdbc = jdbc;
    }

    /** One that is not proposed yet, locked. */
    private record Coming(UUID triggerId, String region, String cause, LocalDate eventDay, Instant proposeAt) {
        Move move(Amendment by) {
            Deadline to = by.ends(new Term(eventDay, 0));
            return new Move(triggerId, null, cause, region, Days.dayOf(proposeAt), to);
        }
    }

    @Override
    public String kind() {
        return "TALK_PROPOSAL";
    }

    @Override
    public String called() {
        return "约谈提议";
    }

    @Override
    public Batch move(Amendment by, UUID after, int limit) {
        List<Coming> open = jdbc.sql("""
                select trigger_id, region, cause, event_day, propose_at from talk_trigger
                 where trigger_id > :after and propose_at > :now
                 order by trigger_id limit :limit
                   for no key update""")
                .param("after", after)
                .param("now", Days.sql(by.now()))
                .param("limit", limit)
                .query(Coming.class)
                .list();
        List<Move> moved = open.stream()
                .map(one -> one.move(by))
                .filter(move -> !move.from().equals(move.to().dayOrNull()))
                .toList();
        moved.forEach(move -> triggers.schedule(move.itemId(), move.region(), eventDay(open, move)));
        return open.isEmpty()
                ? Batch.NONE
                : new Batch(open.size(), open.getLast().triggerId(), moved);
    }

    private static LocalDate eventDay(List<Coming> open, Move move) {
        return open.stream()
                .filter(one -> one.triggerId().equals(move.itemId()))
                .map(Coming::eventDay)
                .findFirst()
                .orElseThrow();
    }
}
