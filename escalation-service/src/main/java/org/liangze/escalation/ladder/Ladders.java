package org.liangze.escalation.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.CaseEnded;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.Hold;
import org.liangze.escalation.ladder.model.Outlook;
import org.liangze.escalation.letter.Letters;
import org.liangze.escalation.policy.LadderVersions;
import org.liangze.escalation.policy.StampedLadder;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Opens cases, moves their dates, ends them. The ladder in force is stamped onto the case when it opens. */
@Component
public class Ladders {
    private final Cases cases;
    private final CaseSteps steps;
    private final Letters letters;
    private final Exceptions exceptions;
    private final LadderVersions versions;
    private final Outbox outbox;
    private final Days days;

    Ladders(
            Cases cases,
            CaseSteps steps,
            Letters letters,
            Exceptions exceptions,
            LadderVersions versions,
            Outbox outbox,
            Days days) {
        this.cases = cases;
        this.steps = steps;
        this.letters = letters;
        this.exceptions = exceptions;
        this.versions = versions;
        this.outbox = outbox;
        this.days = days;
    }

    public static UUID idOf(Ladder ladder, String subject) {
        return Ids.named("case", ladder, subject);
    }

    /** Opens a case once per subject. */
    public void open(NewCase fresh) {
        UUID id = idOf(fresh.ladder(), fresh.subject());
        StampedLadder ladder =
                versions.inForce(fresh.ladder(), fresh.region(), days.today()).forTier(fresh.tier());
        LocalTime sendAt = days.sendAt(fresh.region());
        if (!cases.insert(id, fresh, ladder, sendAt, days.now())) {
            return;
        }
        CaseRow row = CaseRow.opened(id, fresh, ladder.rungs(), sendAt);
        steps.skip(row, fresh.done(), days.now(), days.calendar());
        look(skipPassed(row, fresh.dates(), fresh.dates().keySet()));
    }

    /** Changes the dates of an open case; steps whose moment has passed by then are treated as when a case opens. */
    public void redate(Ladder ladder, String subject, Consumer<Map<Anchor, LocalDate>> change) {
        redate(idOf(ladder, subject), change);
    }

    void redate(UUID id, Consumer<Map<Anchor, LocalDate>> change) {
        Optional<CaseRow> found = cases.lock(id).filter(row -> !row.isEnded());
        if (found.isEmpty()) {
            return;
        }
        CaseRow row = found.get();
        Map<Anchor, LocalDate> dates = new EnumMap<>(Anchor.class);
        dates.putAll(row.dates());
        change.accept(dates);
        Set<Anchor> changed = new HashSet<>(dates.keySet());
        changed.removeIf(anchor -> Objects.equals(dates.get(anchor), row.dates().get(anchor)));
        CaseRow moved = skipPassed(row, dates, changed);
        cases.saveDates(moved);
        look(moved);
    }

    /** Whether a case exists and has taken, or skipped, none of its steps. */
    public boolean isUntouched(Ladder ladder, String subject) {
        return cases.find(idOf(ladder, subject))
                .filter(row -> !row.isEnded())
                .map(CaseRow::done)
                .filter(Set::isEmpty)
                .isPresent();
    }

    public boolean hasTaken(Ladder ladder, String subject, String mark) {
        return cases.find(idOf(ladder, subject))
                .map(CaseRow::done)
                .filter(done -> done.contains(mark))
                .isPresent();
    }

    /** Ends a case, with the letters that are still open in it; nothing when it is ended or was never opened. */
    public void end(Ladder ladder, String subject, String reason, @Nullable UUID by) {
        end(idOf(ladder, subject), reason, by);
    }

    public void endAllOf(Ladder ladder, UUID business, String reason) {
        cases.openOf(ladder, business).forEach(id -> end(id, reason, null));
    }

    void end(UUID id, String reason, @Nullable UUID by) {
        Optional<CaseRow> open = cases.lock(id).filter(row -> !row.isEnded());
        if (open.isEmpty()) {
            return;
        }
        CaseRow row = open.get();
        cases.end(id, reason, days.now());
        letters.withdraw(id, reason);
        outbox.publish(new CaseEnded(id, row.ladder(), row.businessId(), row.issueId(), reason, by));
    }

    /** Lets a paused case go on; what fell due meanwhile comes at the next send hour, the highest message of it only. */
    void resume(CaseRow row) {
        boolean missed = row.nextAt() != null && row.nextAt().isBefore(days.now());
        Hold hold = missed ? new Hold(null, days.nextSendHour(row.region())) : row.hold();
        cases.resume(row.caseId(), hold);
        look(row.with(hold));
    }

    /** Records what was missed while nobody looked, and works out what lies before the case then. */
    CaseRow catchUp(CaseRow row, Instant now) {
        Set<String> missed = row.climb(days.calendar()).missed(row.dates(), row.done(), row.hold(), now);
        if (missed.isEmpty()) {
            return row;
        }
        steps.skip(row, missed, now, days.calendar());
        Set<String> done = new HashSet<>(row.done());
        done.addAll(missed);
        return row.with(row.dates(), done);
    }

    /** Works out what lies before a case and writes it down. */
    void look(CaseRow row) {
        look(List.of(row));
    }

    void look(List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        WorkCalendar calendar = days.calendar();
        cases.save(rows.stream()
                .map(row -> Cases.Looked.of(row.caseId(), outlook(row, calendar)))
                .toList());
    }

    /** What lies before a case whose next step is still to come, by the calendar as it is now; empty when it is what it was. */
    Optional<Outlook> recount(CaseRow row) {
        WorkCalendar calendar = days.calendar();
        Outlook outlook = outlook(row, calendar);
        if (outlook instanceof Outlook.Next next
                && next.mark().equals(row.nextMark())
                && next.at().equals(row.nextAt())) {
            return Optional.empty();
        }
        CaseRow now = isLoneReminder(row, outlook, calendar)
                ? row
                : skipPassed(row, row.dates(), row.dates().keySet());
        look(now);
        return Optional.of(outlook(now, calendar));
    }

    /** A reminder whose day the calendar moved into the past comes at once, unless more has passed. */
    private boolean isLoneReminder(CaseRow row, Outlook outlook, WorkCalendar calendar) {
        if (!(outlook instanceof Outlook.Next next) || !row.rung(next.mark()).isReminder()) {
            return false;
        }
        Set<String> done = new HashSet<>(row.done());
        done.add(next.mark());
        Outlook after = outlook(row.with(row.dates(), done), calendar);
        return !(after instanceof Outlook.Next then) || then.at().isAfter(days.now());
    }

    private Outlook outlook(CaseRow row, WorkCalendar calendar) {
        Outlook outlook = row.outlook(calendar);
        if (outlook instanceof Outlook.Waits(int year)) {
            exceptions.calendarMissing(year, row.region());
        }
        return outlook;
    }

    private CaseRow skipPassed(CaseRow row, Map<Anchor, LocalDate> dates, Set<Anchor> changed) {
        Map<Anchor, LocalDate> fresh = new EnumMap<>(Anchor.class);
        changed.forEach(anchor -> fresh.put(anchor, dates.get(anchor)));
        Instant now = days.now();
        Set<String> skipped = row.climb(days.calendar()).passed(fresh, row.done(), now);
        CaseRow moved = row.with(dates, row.done());
        steps.skip(moved, skipped, now, days.calendar());
        Set<String> done = new HashSet<>(row.done());
        done.addAll(skipped);
        return moved.with(dates, done);
    }
}
