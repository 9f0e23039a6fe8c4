package org.liangze.escalation.handoff;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Step;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.ladder.NewCase;
import org.liangze.escalation.time.Days;
import org.springframework.stereotype.Component;

/** The terms of a hand-off, and the case that climbs when one is missed (domain.md §6.26, §7.29). */
@Component
class HandoffClock {
    /** Steps of the regulator's ladder; one that was taken is not taken again when the hand-off goes to another body. */
    private static final List<String> MARKS = List.of(
            Step.ACCEPT_LATE.name(),
            "INSPECT_DUE",
            Step.INSPECT_LATE.name(),
            "REPORT_DUE",
            Step.REPORT_LATE.name(),
            Step.TALK_PROPOSED.name());

    private final Ladders ladders;
    private final Exceptions exceptions;
    private final Days days;

    HandoffClock(Ladders ladders, Exceptions exceptions, Days days) {
        this.ladders = ladders;
        this.exceptions = exceptions;
        this.days = days;
    }

    /** The terms that begin on a day, by the numbers of days in force now. */
    Started start(Matter matter, LocalDate from) {
        if (!matter.isTimed()) {
            return new Started(from, null, null, null, null, null, null);
        }
        int accept = policy("regulator.accept-days", matter.region());
        int inspect = policy("regulator.inspect-days", matter.region());
        LocalDate acceptBy = within(accept, from, matter.region());
        LocalDate inspectBy = within(inspect, from, matter.region());
        Integer year = acceptBy == null || inspectBy == null ? nextYear() : null;
        return new Started(
                from, accept, inspect, policy("regulator.report-days", matter.region()), acceptBy, inspectBy, year);
    }

    /** The terms of a hand-off that went on unchecked: the clock is kept, and what was accepted in time is not asked for again. */
    Started kept(Handoff before) {
        boolean accepted = before.acceptedOn() != null;
        boolean waits = before.inspectDays() != null && before.inspectBy() == null;
        return new Started(
                before.clockFrom(),
                accepted ? null : before.acceptDays(),
                before.inspectDays(),
                before.reportDays(),
                accepted ? null : before.acceptBy(),
                before.inspectBy(),
                waits ? nextYear() : null);
    }

    /** Last day to report what was checked on a day; null while the calendar does not reach. */
    @Nullable
    LocalDate reportBy(Handoff row, LocalDate checkedOn) {
        int term = row.reportDays() == null ? policy("regulator.report-days", row.region()) : row.reportDays();
        return row.timed() ? within(term, checkedOn, row.region()) : null;
    }

    @Nullable
    LocalDate within(int workingDays, LocalDate from, String region) {
        LocalDate last = days.within(workingDays, from);
        if (last == null) {
            exceptions.calendarMissing(nextYear(), region);
        }
        return last;
    }

    int nextYear() {
        return days.calendar().lastPublishedYear() + 1;
    }

    /** {@code before}: the hand-off this one came from; its steps are not taken a second time. */
    void open(Matter matter, Handoff row, @Nullable Handoff before) {
        UUID receiver = row.receiverId();
        if (!row.timed() || receiver == null) {
            return;
        }
        ladders.open(new NewCase(
                Ladder.REGULATOR,
                row.subject(),
                matter.businessId(),
                matter.region(),
                matter.tier(),
                null,
                matter.issueId(),
                matter.cadreId(),
                receiver,
                matter.title(),
                matter.isUrgent(),
                row.terms().running(row.state(), matter.isResting(), row.reportedOn() != null),
                before == null ? Set.of() : taken(before)));
    }

    void follow(Matter matter, Handoff row) {
        var dates = row.terms().running(row.state(), matter.isResting(), row.reportedOn() != null);
        ladders.redate(Ladder.REGULATOR, row.subject(), anchors -> {
            anchors.clear();
            anchors.putAll(dates);
        });
    }

    void end(Handoff row, String reason, @Nullable UUID by) {
        ladders.end(Ladder.REGULATOR, row.subject(), reason, by);
    }

    private Set<String> taken(Handoff before) {
        Set<String> taken = new HashSet<>(MARKS);
        taken.removeIf(mark -> !ladders.hasTaken(Ladder.REGULATOR, before.subject(), mark));
        return taken;
    }

    private int policy(String name, String region) {
        return days.policy(name, region, Integer.class);
    }

    /** Terms as they are written down; {@code waitsForYear}: the year that one of them waits for. */
    record Started(
            LocalDate from,
            @Nullable Integer acceptDays,
            @Nullable Integer inspectDays,
            @Nullable Integer reportDays,
            @Nullable LocalDate acceptBy,
            @Nullable LocalDate inspectBy,
            @Nullable Integer waitsForYear) {}
}
