package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.UUID;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.contracts.PeriodClosed;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.CalendarWaiter;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.springframework.stereotype.Component;

/**
 * A unit whose on-time completion is below the limit at period end is proposed for a talk (domain.md §7.30), at the send hour
 * of the next working day.
 */
@Component
public class UnitFigures implements CalendarWaiter {
    private final TalkStore store;
    private final Exceptions exceptions;
    private final Days days;

    UnitFigures(TalkStore store, Exceptions exceptions, Days days) {
        this.store = store;
        this.exceptions = exceptions;
        this.days = days;
    }

    public void closed(PeriodClosed figures, LocalDate day) {
        double limit = days.policy("talk.completion-below", figures.region(), Double.class);
        if (figures.due() == 0 || figures.completedOnTime() >= limit * figures.due()) {
            return;
        }
        UUID id = Ids.named("talk-trigger", "completion", figures.headId(), figures.unit(), figures.period());
        String cause = "%s %s按期完成率%.1f%%（%d/%d），低于%.0f%%"
                .formatted(
                        figures.unit(),
                        figures.period(),
                        100.0 * figures.completedOnTime() / figures.due(),
                        figures.completedOnTime(),
                        figures.due(),
                        100 * limit);
        if (store.remember(id, figures.region(), figures.headId(), cause, day)) {
            schedule(id, figures.region(), day);
        }
    }

    @Override
    public boolean waitsFor(int year) {
        return !store.waiting(year).isEmpty();
    }

    @Override
    public int compute(int year) {
        var waiting = store.waiting(year);
        waiting.forEach(one -> schedule(one.triggerId(), one.region(), one.eventDay()));
        return waiting.size();
    }

    /** {@code day}: the first day after the period; if it is worked, the talk is proposed on it. */
    private void schedule(UUID id, String region, LocalDate day) {
        try {
            LocalDate on = days.calendar().onOrAfter(day);
            store.schedule(id, days.sendHour(on, region), null);
        } catch (NotYetPublishedException e) {
            store.schedule(id, null, e.year());
            exceptions.calendarMissing(e.year(), region);
        }
    }
}
