package org.liangze.escalation.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.escalation.ladder.model.DayCount;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;
import org.liangze.escalation.time.Days;
import org.springframework.stereotype.Component;

/** Tells of a case why it stands where it stands, from what is stored and from the same rules by which it climbs. */
@Component
class Explaining {
    private final Queue queue;
    private final CaseMessages messages;
    private final Days days;

    Explaining(Queue queue, CaseMessages messages, Days days) {
        this.queue = queue;
        this.messages = messages;
        this.days = days;
    }

    CaseWhy why(CaseRow row) {
        WorkCalendar calendar = days.calendar();
        Map<String, Queue.Taken> taken =
                queue.steps(row.caseId()).stream().collect(Collectors.toMap(Queue.Taken::mark, Function.identity()));
        List<CaseWhy.RungWhy> rungs = new ArrayList<>();
        for (Rung rung : row.rungs()) {
            Queue.Taken done = taken.get(rung.mark());
            if (done != null && !isTheOneTaken(row, rung)) {
                continue;
            }
            rungs.add(rung(row, rung, done, calendar));
        }
        rungs.sort(Comparator.comparing(Explaining::order, Comparator.nullsLast(Comparator.naturalOrder())));
        return new CaseWhy(queue.policy(row.caseId()), rungs, counted(row, rungs, calendar), messages.of(row.caseId()));
    }

    /** A step may be counted from several dates; what was taken is shown once. */
    private static boolean isTheOneTaken(CaseRow row, Rung rung) {
        return row.rungs().stream()
                .filter(other -> other.mark().equals(rung.mark()))
                .min(Comparator.comparing(other -> !row.dates().containsKey(other.from())))
                .filter(rung::equals)
                .isPresent();
    }

    private static @Nullable Instant order(CaseWhy.RungWhy rung) {
        return rung.at() == null ? rung.takenAt() : rung.at();
    }

    private static CaseWhy.RungWhy rung(CaseRow row, Rung rung, Queue.@Nullable Taken done, WorkCalendar calendar) {
        LocalDate anchor = row.dates().get(rung.from());
        Instant at = row.momentOf(rung, calendar);
        Instant shown = at;
        if (done != null) {
            shown = done.dueAt();
        } else if (isNext(row, rung, anchor)) {
            shown = row.nextAt();
        }
        return new CaseWhy.RungWhy(
                rung.mark(),
                rung.step(),
                rung.step() == null ? "期限提醒" : rung.step().chinese(),
                rung.deed(),
                rung.deed().chinese(),
                rung.from(),
                anchor,
                rung.after(),
                rung.unit(),
                rung.to(),
                rung.to().stream().map(Target::chinese).toList(),
                standing(row, rung, anchor, at, done),
                shown,
                done == null ? null : done.takenAt(),
                lateMinutes(done),
                done == null ? null : done.byName(),
                done == null ? null : done.reason());
    }

    private static CaseWhy.Standing standing(
            CaseRow row, Rung rung, @Nullable LocalDate anchor, @Nullable Instant at, Queue.@Nullable Taken done) {
        if (done != null) {
            return done.skipped() ? CaseWhy.Standing.PASSED : CaseWhy.Standing.TAKEN;
        }
        if (anchor == null) {
            return CaseWhy.Standing.UNDATED;
        }
        if (at == null) {
            return CaseWhy.Standing.WAITS_FOR_CALENDAR;
        }
        return isNext(row, rung, anchor) ? CaseWhy.Standing.NEXT : CaseWhy.Standing.LATER;
    }

    private static boolean isNext(CaseRow row, Rung rung, @Nullable LocalDate anchor) {
        return anchor != null && rung.mark().equals(row.nextMark()) && anchor.equals(row.nextLimit());
    }

    private static long lateMinutes(Queue.@Nullable Taken done) {
        return done == null || done.dueAt() == null || done.skipped()
                ? 0
                : Math.max(0, Duration.between(done.dueAt(), done.takenAt()).toMinutes());
    }

    private static CaseWhy.@Nullable Counted counted(CaseRow row, List<CaseWhy.RungWhy> rungs, WorkCalendar calendar) {
        CaseWhy.RungWhy rung = rungs.stream()
                .filter(one -> one.standing() == CaseWhy.Standing.NEXT)
                .findFirst()
                .or(() -> rungs.stream()
                        .filter(one -> one.mark().equals(row.currentMark()))
                        .findFirst())
                .orElse(null);
        if (rung == null || rung.anchor() == null || rung.at() == null || rung.after() <= 0) {
            return null;
        }
        LocalDate to = Days.dayOf(rung.at());
        List<DayCount.CountedDay> days = DayCount.between(calendar, rung.anchor(), to);
        int working = (int) days.stream().filter(day -> day.kind().counts()).count();
        return new CaseWhy.Counted(rung.mark(), rung.name(), rung.anchor(), to, working, days);
    }
}
