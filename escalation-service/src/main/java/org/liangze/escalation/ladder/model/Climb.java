package org.liangze.escalation.ladder.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.calendar.WorkCalendar;

/**
 * How a case climbs its ladder (domain.md §7, §11). Each step comes once, at the send hour of its day; the alert that a
 * date has passed comes at once, at 24:00, when the matter is urgent.
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
            return earliest(known);
        }
        return waitsFor == 0 ? new Outlook.Rests() : new Outlook.Waits(waitsFor);
    }

    /**
     * What is to be skipped because its moment passed before these dates became known: every reminder, and every step but
     * the highest. So nobody gets a burst of messages, and nothing that is late stays unsaid.
     */
    public Set<String> passed(Map<Anchor, LocalDate> dates, Set<String> done, Instant now) {
        Set<String> skipped = new HashSet<>();
        String highest = null;
        Instant highestAt = Instant.MIN;
        for (Rung rung : open(dates, done)) {
            Instant at = momentIfKnown(rung, dateOf(rung, dates));
            if (at == null || !at.isBefore(now)) {
                continue;
            }
            skipped.add(rung.mark());
            if (!rung.isReminder() && !at.isBefore(highestAt)) {
                highest = rung.mark();
                highestAt = at;
            }
        }
        if (highest != null) {
            skipped.remove(highest);
        }
        return skipped;
    }

    private List<Rung> open(Map<Anchor, LocalDate> dates, Set<String> done) {
        return rungs.stream()
                .filter(rung -> dates.containsKey(rung.from()) && !done.contains(rung.mark()))
                .toList();
    }

    private Instant moment(Rung rung, LocalDate limit) {
        if (urgent && rung.after() == 1) {
            return limit.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
        }
        LocalDate day =
                rung.isReminder() ? calendar.reminderDay(limit, -rung.after()) : calendar.plus(limit, rung.after());
        return day.atTime(sendAt).atZone(WorkCalendar.ZONE).toInstant();
    }

    private @Nullable Instant momentIfKnown(Rung rung, LocalDate limit) {
        try {
            return moment(rung, limit);
        } catch (NotYetPublishedException e) {
            return null;
        }
    }

    private static LocalDate dateOf(Rung rung, Map<Anchor, LocalDate> dates) {
        LocalDate date = dates.get(rung.from());
        if (date == null) {
            throw new IllegalArgumentException("dates lacks " + rung.from());
        }
        return date;
    }

    private static Outlook.Next earliest(List<Outlook.Next> known) {
        return known.stream().min(Comparator.comparing(Outlook.Next::at)).orElseThrow();
    }
}
