package org.liangze.escalation.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.CaseEnded;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.Climb;
import org.liangze.escalation.ladder.model.Hold;
import org.liangze.escalation.ladder.model.Outlook;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.letter.Letters;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.policy.Policies;
import org.springframework.stereotype.Component;

/** Opens cases, moves their dates, ends them. The ladder in force is stamped onto the case when it opens. */
@Component
public class Ladders {
    private final Cases cases;
    private final CaseSteps steps;
    private final Letters letters;
    private final Exceptions exceptions;
    private final Policies policies;
    private final Outbox outbox;
    private final Days days;

    Ladders(
            Cases cases,
            CaseSteps steps,
            Letters letters,
            Exceptions exceptions,
            Policies policies,
            Outbox outbox,
            Days days) {
        this.cases = cases;
        this.steps = steps;
        this.letters = letters;
        this.exceptions = exceptions;
        this.policies = policies;
        this.outbox = outbox;
        this.days = days;
    }

    public static UUID idOf(Ladder ladder, String subject) {
        return Ids.named("case", ladder, subject);
    }

    /** Opens a case once per subject. */
    public void open(NewCase fresh) {
        UUID id = idOf(fresh.ladder(), fresh.subject());
        List<Rung> rungs =
                LadderJson.rungs(policies.get(policyOf(fresh.ladder()), fresh.region(), days.today())).stream()
                        .filter(rung -> rung.concerns(fresh.tier()))
                        .toList();
        if (!cases.insert(id, fresh, rungs, days.now())) {
            return;
        }
        steps.skip(id, fresh.region(), fresh.done(), days.now());
        look(skipPassed(
                CaseRow.opened(id, fresh, rungs), fresh.dates(), fresh.dates().keySet()));
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

    /** Lets a paused case go on; a step whose moment passed meanwhile comes at the next send hour. */
    void resume(CaseRow row) {
        Hold hold =
                missed(row) ? new Hold(Objects.requireNonNull(row.nextMark()), days.nextSendHour(row.region())) : null;
        cases.resume(row.caseId(), hold);
        look(hold == null ? row : row.with(hold));
    }

    private boolean missed(CaseRow row) {
        return row.nextAt() != null && row.nextAt().isBefore(days.now());
    }

    /** Works out what lies before a case and writes it down. */
    void look(CaseRow row) {
        look(List.of(row));
    }

    void look(List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, LocalTime> hours = new HashMap<>();
        cases.save(rows.stream()
                .map(row ->
                        Cases.Looked.of(row.caseId(), outlook(row, hours.computeIfAbsent(row.region(), days::sendAt))))
                .toList());
    }

    /** What lies before a case whose next step is still to come, by the calendar as it is now; empty when it is what it was. */
    Optional<Outlook> recount(CaseRow row) {
        Outlook outlook = outlook(row, days.sendAt(row.region()));
        if (outlook instanceof Outlook.Next next
                && next.mark().equals(row.nextMark())
                && next.at().equals(row.nextAt())) {
            return Optional.empty();
        }
        CaseRow now = isLoneReminder(row, outlook)
                ? row
                : skipPassed(row, row.dates(), row.dates().keySet());
        look(now);
        return Optional.of(outlook(now, days.sendAt(row.region())));
    }

    /** A reminder whose day the calendar moved into the past comes at once, unless more has passed. */
    private boolean isLoneReminder(CaseRow row, Outlook outlook) {
        if (!(outlook instanceof Outlook.Next next) || !row.rung(next.mark()).isReminder()) {
            return false;
        }
        Set<String> done = new HashSet<>(row.done());
        done.add(next.mark());
        Outlook after = outlook(row.with(row.dates(), done), days.sendAt(row.region()));
        return !(after instanceof Outlook.Next then) || then.at().isAfter(days.now());
    }

    private Outlook outlook(CaseRow row, LocalTime sendAt) {
        Outlook outlook = climb(row, sendAt).next(row.dates(), row.done(), row.hold());
        if (outlook instanceof Outlook.Waits(int year)) {
            exceptions.calendarMissing(year, row.region());
        }
        return outlook;
    }

    private CaseRow skipPassed(CaseRow row, Map<Anchor, LocalDate> dates, Set<Anchor> changed) {
        Map<Anchor, LocalDate> fresh = new EnumMap<>(Anchor.class);
        changed.forEach(anchor -> fresh.put(anchor, dates.get(anchor)));
        Instant now = days.now();
        Set<String> skipped = climb(row, days.sendAt(row.region())).passed(fresh, row.done(), now);
        steps.skip(row.caseId(), row.region(), skipped, now);
        Set<String> done = new HashSet<>(row.done());
        done.addAll(skipped);
        return row.with(dates, done);
    }

    private Climb climb(CaseRow row, LocalTime sendAt) {
        return new Climb(row.rungs(), sendAt, row.urgent(), days.calendar());
    }

    private static String policyOf(Ladder ladder) {
        return switch (ladder) {
            case VISIT -> "visit.overdue.ladder";
            case ISSUE -> "issue.ladder";
            case REGULATOR -> "regulator.ladder";
            case GAP -> "gap.ladder";
            case OVERSIGHT -> "oversight.ladder";
            case VERIFICATION -> "verification.ladder";
        };
    }
}
