package org.liangze.escalation.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.Climb;
import org.liangze.escalation.ladder.model.Hold;
import org.liangze.escalation.ladder.model.Outlook;
import org.liangze.escalation.ladder.model.Rung;

/**
 * A case as stored, with its own ladder and the marks it has behind it.
 *
 * @param sendAt the send hour that was in force when it opened
 * @param businessId the business; in ladder OVERSIGHT the person who has to put the finding right
 */
record CaseRow(
        UUID caseId,
        Ladder ladder,
        String subject,
        UUID businessId,
        String region,
        @Nullable UUID taskId,
        @Nullable UUID issueId,
        @Nullable UUID cadreId,
        @Nullable UUID regulatorId,
        String title,
        boolean urgent,
        List<Rung> rungs,
        Map<Anchor, LocalDate> dates,
        Set<String> done,
        String state,
        @Nullable String currentMark,
        @Nullable String nextMark,
        @Nullable Instant nextAt,
        @Nullable LocalDate nextLimit,
        @Nullable UUID ownerId,
        @Nullable Hold hold,
        LocalTime sendAt,
        @Nullable Integer waitsForYear) {

    static CaseRow opened(UUID id, NewCase fresh, List<Rung> rungs, LocalTime sendAt) {
        return new CaseRow(
                id,
                fresh.ladder(),
                fresh.subject(),
                fresh.businessId(),
                fresh.region(),
                fresh.taskId(),
                fresh.issueId(),
                fresh.cadreId(),
                fresh.regulatorId(),
                fresh.title(),
                fresh.urgent(),
                rungs,
                fresh.dates(),
                fresh.done(),
                "OPEN",
                null,
                null,
                null,
                null,
                null,
                null,
                sendAt,
                null);
    }

    /** By when it has to be done, as people are told it: for a gap the last day for a new cadre, not the day it opened. */
    @Nullable
    LocalDate deadline() {
        return ladder == Ladder.GAP ? dates.get(Anchor.DUE) : nextLimit;
    }

    /** The business it is about; null when it is about a person. */
    @Nullable
    UUID business() {
        return ladder == Ladder.OVERSIGHT ? null : businessId;
    }

    boolean isEnded() {
        return state.equals("ENDED");
    }

    boolean isPaused() {
        return state.equals("PAUSED");
    }

    /** How it climbs, by this calendar. */
    Climb climb(WorkCalendar calendar) {
        return new Climb(rungs, sendAt, urgent, calendar);
    }

    /** What is stored as lying before it. */
    Cases.Looked stored() {
        return new Cases.Looked(
                caseId,
                nextMark,
                nextAt == null ? null : nextAt.toString(),
                nextLimit == null ? null : nextLimit.toString(),
                waitsForYear == null ? null : waitsForYear.toString());
    }

    /** When a rung comes; null while its date or the calendar of its year is not known. */
    @Nullable
    Instant momentOf(Rung rung, WorkCalendar calendar) {
        LocalDate date = dates.get(rung.from());
        return date == null ? null : climb(calendar).momentIfKnown(rung, date);
    }

    /** What lies before it by the rules. */
    Outlook outlook(WorkCalendar calendar) {
        return climb(calendar).next(dates, done, hold);
    }

    /** The rung a mark stands for; of several, the first in the ladder whose date is known. */
    Rung rung(String mark) {
        return rungs.stream()
                .filter(rung -> rung.mark().equals(mark) && dates.containsKey(rung.from()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("case " + caseId + " has no step " + mark));
    }

    CaseRow with(Map<Anchor, LocalDate> newDates, Set<String> nowDone) {
        return new CaseRow(
                caseId,
                ladder,
                subject,
                businessId,
                region,
                taskId,
                issueId,
                cadreId,
                regulatorId,
                title,
                urgent,
                rungs,
                newDates,
                nowDone,
                state,
                currentMark,
                nextMark,
                nextAt,
                nextLimit,
                ownerId,
                hold,
                sendAt,
                waitsForYear);
    }

    CaseRow with(@Nullable Hold newHold) {
        return new CaseRow(
                caseId,
                ladder,
                subject,
                businessId,
                region,
                taskId,
                issueId,
                cadreId,
                regulatorId,
                title,
                urgent,
                rungs,
                dates,
                done,
                state,
                currentMark,
                nextMark,
                nextAt,
                nextLimit,
                ownerId,
                newHold,
                sendAt,
                waitsForYear);
    }
}
