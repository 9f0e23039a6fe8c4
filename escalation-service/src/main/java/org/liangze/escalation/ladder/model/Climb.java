package org.liangze.escalation.ladder.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.calendar.WorkCalendar;

/**
 * How a case climbs its ladder (domain.md §7, §11): a pure function of its facts, its ladder, the calendar and the hour. Each
 * step comes once, at the send hour of its day; the alert that a date has passed comes at once, at 24:00, when the matter is
 * urgent.
 */
public record Climb(List<Rung> rungs, LocalTime sendAt, boolean urgent, WorkCalendar calendar) {
    public Climb {
        rungs = List.copyOf(rungs);
    }

    /** The earliest step not done whose date is known; of two at one moment, the one that stands first in the ladder. */
    public Outlook next(Map<Anchor, LocalDate> dates, Set<String> done, @Nullable Hold hold) {
        List<Outlook.Next> known = new ArrayList<>();
        int waitsFor = 0;
        for (Rung rung : open(dates, done)) {
            LocalDate limit = dateOf(rung, dates);
            try {
                Instant at = moment(rung, limit);
                known.add(new Outlook.Next(rung.mark(), hold == null ? at : hold.apply(rung.mark(), at), limit));
            } catch (NotYetPublishedException e) {
                waitsFor = waitsFor == 0 ? e.year() : Math.min(waitsFor, e.year());
            }
        }
        if (!known.isEmpty()) {
            return known.stream().min(Comparator.comparing(Outlook.Next::at)).orElseThrow();
        }
        return waitsFor == 0 ? new Outlook.Rests() : new Outlook.Waits(waitsFor);
    }

    /**
     * What is to be skipped because its moment passed before these dates became known: every reminder, and every message but
     * the highest. So nobody gets a burst of messages, and nothing that is late stays unsaid.
     */
    public Set<String> passed(Map<Anchor, LocalDate> dates, Set<String> done, Instant now) {
        return superseded(due(dates, done, null, now, false), due -> true);
    }

    /**
     * What was missed while nobody looked, such as in an outage of some days: every reminder whose date is over, and every
     * message but the highest. Letters, circulars and talks are done late, since others are counted from them.
     */
    public Set<String> missed(Map<Anchor, LocalDate> dates, Set<String> done, @Nullable Hold hold, Instant now) {
        return superseded(
                due(dates, done, hold, now, true),
                due -> !startOf(due.limit().plusDays(1)).isAfter(now));
    }

    private static Set<String> superseded(List<Due> all, Predicate<Due> reminderIsOver) {
        Instant highest = all.stream()
                .filter(one -> !one.rung().isReminder())
                .map(Due::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return all.stream()
                .filter(one -> one.rung().deed() == Deed.MESSAGE)
                .filter(one -> one.rung().isReminder()
                        ? reminderIsOver.test(one)
                        : one.at().isBefore(highest))
                .map(one -> one.rung().mark())
                .collect(Collectors.toSet());
    }

    private List<Due> due(
            Map<Anchor, LocalDate> dates, Set<String> done, @Nullable Hold hold, Instant now, boolean atThisMoment) {
        List<Due> due = new ArrayList<>();
        for (Rung rung : open(dates, done)) {
            LocalDate limit = dateOf(rung, dates);
            Instant at = momentIfKnown(rung, limit);
            if (at == null || (hold != null && hold.apply(rung.mark(), at).isAfter(now))) {
                continue;
            }
            if (at.isBefore(now) || (atThisMoment && at.equals(now))) {
                due.add(new Due(rung, limit, at));
            }
        }
        return due;
    }

    /** When a step comes that is counted from a date; null while that needs a year whose working days are not known. */
    public @Nullable Instant momentIfKnown(Rung rung, LocalDate limit) {
        try {
            return moment(rung, limit);
        } catch (NotYetPublishedException e) {
            return null;
        }
    }

    private List<Rung> open(Map<Anchor, LocalDate> dates, Set<String> done) {
        return rungs.stream()
                .filter(rung -> dates.containsKey(rung.from()) && !done.contains(rung.mark()))
                .toList();
    }

    private Instant moment(Rung rung, LocalDate limit) {
        return urgent && rung.after() == 1
                ? startOf(limit.plusDays(1))
                : day(rung, limit).atTime(sendAt).atZone(WorkCalendar.ZONE).toInstant();
    }

    private LocalDate day(Rung rung, LocalDate limit) {
        if (rung.isReminder()) {
            return calendar.reminderDay(limit, -rung.after());
        }
        return switch (rung.unit()) {
            case WORKING -> calendar.plus(limit, rung.after());
            case CALENDAR -> calendar.onOrAfter(limit.plusDays(rung.after()));
        };
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    private static LocalDate dateOf(Rung rung, Map<Anchor, LocalDate> dates) {
        LocalDate date = dates.get(rung.from());
        if (date == null) {
            throw new IllegalArgumentException("dates lacks " + rung.from());
        }
        return date;
    }

    /** A step whose moment has come. */
    private record Due(Rung rung, LocalDate limit, Instant at) {}
}
