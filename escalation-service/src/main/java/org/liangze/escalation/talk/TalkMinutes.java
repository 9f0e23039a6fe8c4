package org.liangze.escalation.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.contracts.Dead;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.Days;
import org.liangze.kit.calendar.Amendment;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.calendar.Move;
import org.liangze.kit.calendar.OpenDeadlines;
import org.liangze.kit.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The day by which a talk's minutes are expected. The talk itself is an appointment that people were told of: an amended year
 * does not move it, but when it has become a day off the office is asked to set another.
 */
@Component
class TalkMinutes implements OpenDeadlines {
    private final TalkStore store;
    private final TalkClock clock;
    private final Exceptions exceptions;
    private final JdbcClient jdbc;

    TalkMinutes(TalkStore store, TalkClock clock, Exceptions exceptions, JdbcClient jdbc) {
        this.store = store;
        this.clock = clock;
        this.exceptions = exceptions;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "TALK_MINUTES";
    }

    @Override
    public String called() {
        return "登记约谈记录";
    }

    @Override
    public Batch move(Amendment by, UUID after, int limit) {
        List<UUID> open = jdbc.sql("""
                select talk_id from talk
                 where talk_id > :after and next_act = 'NOT_HELD' and next_at > :now
                 order by talk_id limit :limit
                   for no key update""")
                .param("after", after)
                .param("now", Days.sql(by.now()))
                .param("limit", limit)
                .query(UUID.class)
                .list();
        List<Move> moved = new ArrayList<>();
        open.forEach(id -> move(store.need(id), by, moved));
        return open.isEmpty() ? Batch.NONE : new Batch(open.size(), open.getLast(), moved);
    }

    private void move(Talk talk, Amendment by, List<Move> moved) {
        Optional<LocalDate> from = day(talk, by.now());
        clock.awaitMinutes(talk);
        Optional<LocalDate> to = day(talk, by.now());
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            moved.add(new Move(
                    talk.talkId(),
                    talk.businessId(),
                    called(talk),
                    talk.region(),
                    from.get(),
                    new Deadline.Known(to.get())));
        }
        if (talk.talkOn() != null && !by.calendar().isWorkingDay(talk.talkOn())) {
            exceptions.report(
                    Ids.named("exception", "talk-on-day-off", talk.talkId(), talk.talkOn()),
                    new Dead(
                            "talk-on-day-off",
                            called(talk),
                            talk.businessId(),
                            talk.region(),
                            "约谈定于%s，因放假安排调整（%s）当天休息，请另定时间。".formatted(talk.talkOn(), by.notice())));
        }
    }

    private Optional<LocalDate> day(Talk talk, Instant now) {
        return clock.due().coming(talk.talkId(), now).map(coming -> Days.dayOf(coming.at()));
    }

    static String called(Talk talk) {
        return "约谈%s".formatted(talk.subjectName() == null ? talk.unit() : talk.subjectName());
    }
}
