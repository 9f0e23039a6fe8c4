package org.liangze.escalation.handoff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.CalendarWaiter;
import org.springframework.stereotype.Component;

/** Computes terms again from what is stored, by the calendar as it is known now; steps that were done keep their dates. */
@Component
class HandoffTerms implements CalendarWaiter {
    private final Handoffs handoffs;
    private final Matters matters;
    private final HandoffClock clock;

    HandoffTerms(Handoffs handoffs, Matters matters, HandoffClock clock) {
        this.handoffs = handoffs;
        this.matters = matters;
        this.clock = clock;
    }

    @Override
    public boolean waitsFor(int year) {
        return !handoffs.waiting(year).isEmpty();
    }

    @Override
    public int compute(int year) {
        List<UUID> waiting = handoffs.waiting(year);
        waiting.forEach(this::recompute);
        return waiting.size();
    }

    /** The case goes by the new dates. */
    private void recompute(UUID id) {
        Matter matter = matters.need(handoffs.need(id).issueId());
        Handoff row = handoffs.need(id);
        LocalDate accept = row.acceptedOn() == null
                ? term(row.acceptDays(), row.clockFrom(), row.acceptBy(), row)
                : row.acceptBy();
        LocalDate inspect = row.checkedOn() == null
                ? term(row.inspectDays(), row.clockFrom(), row.inspectBy(), row)
                : row.inspectBy();
        LocalDate checked = row.checkedOn();
        LocalDate report = checked == null || row.reportedOn() != null ? row.reportBy() : clock.reportBy(row, checked);
        boolean waits = row.endedOn() == null
                && ((row.acceptDays() != null && accept == null)
                        || (row.inspectDays() != null && inspect == null)
                        || (row.timed() && checked != null && report == null));
        handoffs.terms(id, row.clockFrom(), accept, inspect, report, waits ? clock.nextYear() : null);
        clock.follow(matter, handoffs.need(id));
    }

    private @Nullable LocalDate term(
            @Nullable Integer workingDays, LocalDate from, @Nullable LocalDate present, Handoff row) {
        return workingDays == null || row.endedOn() != null ? present : clock.within(workingDays, from, row.region());
    }
}
