package org.liangze.escalation.ladder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.liangze.contracts.Step.ACCEPT_LATE;
import static org.liangze.contracts.Step.BREACHED;
import static org.liangze.contracts.Step.BULLETIN;
import static org.liangze.contracts.Step.CADRE;
import static org.liangze.contracts.Step.DAY_1;
import static org.liangze.contracts.Step.DAY_3;
import static org.liangze.contracts.Step.DAY_4;
import static org.liangze.contracts.Step.DUE_SOON;
import static org.liangze.contracts.Step.INSPECT_LATE;
import static org.liangze.contracts.Step.OFFICE_ABOVE;
import static org.liangze.contracts.Step.OVERDUE;
import static org.liangze.contracts.Step.RECTIFICATION_NOTICE;
import static org.liangze.contracts.Step.REMINDER_LETTER;
import static org.liangze.contracts.Step.TALK_PROPOSED;
import static org.liangze.contracts.Step.UNIT_HEAD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liangze.calendar.WorkCalendar;

/** The worked dates of domain.md §11, and the rules around them. */
class ClimbTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final List<Rung> VISIT = List.of(
            Rung.step(CADRE, Anchor.DUE, 1, Target.CADRE, Target.LIAISON),
            Rung.step(UNIT_HEAD, Anchor.DUE, 3, Target.UNIT_HEAD, Target.OFFICE),
            Rung.step(OFFICE_ABOVE, Anchor.DUE, 7, Target.OFFICE_ABOVE),
            Rung.step(REMINDER_LETTER, Anchor.DUE, 10, Target.OFFICE),
            Rung.step(BULLETIN, Anchor.REMINDER_LETTER, 1),
            Rung.step(TALK_PROPOSED, Anchor.REMINDER_LETTER, 1, Target.LEADER));
    private static final List<Rung> ISSUE = List.of(
            Rung.step(DUE_SOON, Anchor.DUE, -2, Target.BUSINESS, Target.CADRE),
            Rung.step(OVERDUE, Anchor.DUE, 1, Target.REGULATOR, Target.OFFICE),
            Rung.step(RECTIFICATION_NOTICE, Anchor.DUE, 5, Target.OFFICE));
    private static final List<Rung> REGULATOR = List.of(
            Rung.step(ACCEPT_LATE, Anchor.ACCEPT, 1, Target.REGULATOR),
            Rung.reminder("INSPECT_DUE", Anchor.INSPECT, 0, Target.REGULATOR),
            Rung.step(INSPECT_LATE, Anchor.INSPECT, 1, Target.REGULATOR));
    private static final List<Rung> GAP = List.of(
            Rung.step(DAY_1, Anchor.SINCE, 1, Target.OFFICE),
            Rung.step(DAY_3, Anchor.SINCE, 3, Target.OFFICE),
            Rung.step(DAY_4, Anchor.SINCE, 4, Target.OFFICE),
            Rung.step(BREACHED, Anchor.DUE, 1, Target.OFFICE_ABOVE));

    @Test
    void aMissedVisitOfTheQuarterThatEndsOn30September() {
        assertThat(days(VISIT, Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30))))
                .containsExactly(
                        Map.entry("CADRE", at(2026, 10, 8)),
                        Map.entry("UNIT_HEAD", at(2026, 10, 10)),
                        Map.entry("OFFICE_ABOVE", at(2026, 10, 15)),
                        Map.entry("REMINDER_LETTER", at(2026, 10, 20)));
    }

    @Test
    void theLetterSentOn20OctoberIsUnanswered() {
        Map<Anchor, LocalDate> dates =
                Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30), Anchor.REMINDER_LETTER, LocalDate.of(2026, 11, 3));
        assertThat(days(VISIT, dates))
                .containsEntry("BULLETIN", at(2026, 11, 4))
                .containsEntry("TALK_PROPOSED", at(2026, 11, 4));
    }

    @Test
    void anIssueFoundOn3AugustAndDueOn18August() {
        assertThat(days(ISSUE, Map.of(Anchor.DUE, LocalDate.of(2026, 8, 18))))
                .containsExactly(
                        Map.entry("DUE_SOON", at(2026, 8, 14)),
                        Map.entry("OVERDUE", at(2026, 8, 19)),
                        Map.entry("RECTIFICATION_NOTICE", at(2026, 8, 25)));
    }

    @Test
    void theRegulatorsTermsOfAHandOffOn3August() {
        Map<Anchor, LocalDate> dates =
                Map.of(Anchor.ACCEPT, LocalDate.of(2026, 8, 4), Anchor.INSPECT, LocalDate.of(2026, 8, 6));
        assertThat(days(REGULATOR, dates))
                .containsExactly(
                        Map.entry("ACCEPT_LATE", at(2026, 8, 5)),
                        Map.entry("INSPECT_DUE", at(2026, 8, 6)),
                        Map.entry("INSPECT_LATE", at(2026, 8, 7)));
    }

    @Test
    void aCadreWhoLeavesOn28September() {
        Map<Anchor, LocalDate> dates =
                Map.of(Anchor.SINCE, LocalDate.of(2026, 9, 28), Anchor.DUE, LocalDate.of(2026, 10, 10));
        assertThat(days(GAP, dates))
                .containsExactly(
                        Map.entry("DAY_1", at(2026, 9, 29)),
                        Map.entry("DAY_3", at(2026, 10, 8)),
                        Map.entry("DAY_4", at(2026, 10, 9)),
                        Map.entry("BREACHED", at(2026, 10, 12)));
    }

    @Test
    void whatIsUrgentIsSaidAt2400() {
        Climb urgent = new Climb(ISSUE, NINE, true, WorkCalendar.shipped());
        assertThat(urgent.next(Map.of(Anchor.DUE, LocalDate.of(2026, 8, 21)), Set.of("DUE_SOON"), null))
                .isEqualTo(new Outlook.Next(
                        "OVERDUE", instant(LocalDateTime.of(2026, 8, 22, 0, 0)), LocalDate.of(2026, 8, 21)));
    }

    @Test
    void aCaseThatOpensLateTakesOnlyTheHighestStepPassed() {
        Map<Anchor, LocalDate> dates = Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30));
        assertThat(climb(VISIT).passed(dates, Set.of(), at(2026, 10, 12))).containsExactly("CADRE");
        assertThat(climb(VISIT).next(dates, Set.of("CADRE"), null))
                .isEqualTo(new Outlook.Next("UNIT_HEAD", at(2026, 10, 10), LocalDate.of(2026, 9, 30)));
    }

    @Test
    void aStepDueAtThisVeryMomentIsNotSkipped() {
        Map<Anchor, LocalDate> dates = Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30));
        assertThat(climb(VISIT).passed(dates, Set.of(), at(2026, 10, 8))).isEmpty();
    }

    @Test
    void aReminderWhoseMomentPassedIsNeverMadeUp() {
        Map<Anchor, LocalDate> dates = Map.of(Anchor.DUE, LocalDate.of(2026, 8, 3));
        assertThat(climb(ISSUE).passed(dates, Set.of(), at(2026, 8, 3).plusSeconds(3600)))
                .containsExactly("DUE_SOON");
    }

    @Test
    void aStepWhoseDateIsUnknownDoesNotCome() {
        assertThat(climb(VISIT).next(Map.of(), Set.of(), null)).isEqualTo(new Outlook.Rests());
    }

    @Test
    void aYearThatIsNotPublishedIsWaitedFor() {
        Map<Anchor, LocalDate> dates = Map.of(Anchor.DUE, LocalDate.of(2026, 12, 31));
        assertThat(climb(VISIT).next(dates, Set.of(), null)).isEqualTo(new Outlook.Waits(2027));
        assertThat(climb(VISIT).passed(dates, Set.of(), at(2027, 2, 1))).isEmpty();
    }

    @Test
    void ofWhatIsPartlyKnownTheKnownStepComesFirst() {
        Map<Anchor, LocalDate> dates = Map.of(Anchor.DUE, LocalDate.of(2026, 12, 30));
        assertThat(climb(VISIT).next(dates, Set.of(), null))
                .isEqualTo(new Outlook.Next("CADRE", at(2026, 12, 31), LocalDate.of(2026, 12, 30)));
    }

    @Test
    void anAcknowledgedStepWaitsAndTheOthersDoNot() {
        Map<Anchor, LocalDate> dates = Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30));
        Hold hold = new Hold("UNIT_HEAD", at(2026, 10, 12));
        assertThat(climb(VISIT).next(dates, Set.of("CADRE"), hold))
                .isEqualTo(new Outlook.Next("UNIT_HEAD", at(2026, 10, 12), LocalDate.of(2026, 9, 30)));
        assertThat(climb(VISIT).next(dates, Set.of("CADRE", "UNIT_HEAD"), hold))
                .isEqualTo(new Outlook.Next("OFFICE_ABOVE", at(2026, 10, 15), LocalDate.of(2026, 9, 30)));
    }

    @Test
    void whoeverLooksAgainAfterThreeDaysSaysTheStepDueAndRecordsTheOthers() {
        Map<Anchor, LocalDate> dates = Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30));
        assertThat(climb(VISIT).missed(dates, Set.of(), null, at(2026, 10, 11))).containsExactly("CADRE");
        assertThat(climb(VISIT).missed(dates, Set.of("CADRE"), null, at(2026, 10, 16)))
                .containsExactly("UNIT_HEAD");
    }

    @Test
    void aStepIsNotMissedAtItsOwnMoment() {
        Map<Anchor, LocalDate> dates = Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30));
        assertThat(climb(VISIT).missed(dates, Set.of(), null, at(2026, 10, 8))).isEmpty();
    }

    @Test
    void aLetterIsDraftedHoweverLate() {
        Map<Anchor, LocalDate> dates =
                Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30), Anchor.REMINDER_LETTER, LocalDate.of(2026, 10, 21));
        assertThat(climb(VISIT).missed(dates, Set.of(), null, at(2026, 10, 23)))
                .containsExactlyInAnyOrder("CADRE", "UNIT_HEAD", "OFFICE_ABOVE");
    }

    @Test
    void aReminderIsMadeUpUntilItsDateIsOver() {
        Map<Anchor, LocalDate> dates = Map.of(Anchor.DUE, LocalDate.of(2026, 8, 18));
        assertThat(climb(ISSUE).missed(dates, Set.of(), null, at(2026, 8, 18))).isEmpty();
        assertThat(climb(ISSUE).missed(dates, Set.of(), null, at(2026, 8, 19))).containsExactly("DUE_SOON");
    }

    @Test
    void afterAPauseEverythingWaitsForTheSendHour() {
        Map<Anchor, LocalDate> dates = Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30));
        Hold hold = new Hold(null, at(2026, 10, 16));
        assertThat(climb(VISIT).next(dates, Set.of(), hold))
                .isEqualTo(new Outlook.Next("CADRE", at(2026, 10, 16), LocalDate.of(2026, 9, 30)));
        assertThat(climb(VISIT).missed(dates, Set.of(), hold, at(2026, 10, 15))).isEmpty();
        assertThat(climb(VISIT).missed(dates, Set.of(), hold, at(2026, 10, 16)))
                .containsExactlyInAnyOrder("CADRE", "UNIT_HEAD");
    }

    @Test
    void calendarDaysRunThroughHolidaysAndEndOnAWorkingDay() {
        Rung rung =
                new Rung("UNIT_HEAD", UNIT_HEAD, Anchor.DUE, 3, DayUnit.CALENDAR, List.of(Target.UNIT_HEAD), Set.of());
        assertThat(climb(List.of(rung)).next(Map.of(Anchor.DUE, LocalDate.of(2026, 9, 30)), Set.of(), null))
                .as("3 October is a holiday; the next working day is Thu 8")
                .isEqualTo(new Outlook.Next("UNIT_HEAD", at(2026, 10, 8), LocalDate.of(2026, 9, 30)));
        assertThat(climb(List.of(rung)).next(Map.of(Anchor.DUE, LocalDate.of(2026, 10, 7)), Set.of(), null))
                .as("Sat 10 October is a make-up day")
                .isEqualTo(new Outlook.Next("UNIT_HEAD", at(2026, 10, 10), LocalDate.of(2026, 10, 7)));
    }

    @Test
    void aRungNeedsANameAndAReasonableNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rung.reminder(" ", Anchor.DUE, 1))
                .withMessageContaining("mark");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rung.step(CADRE, Anchor.DUE, 1000))
                .withMessageContaining("after is 1000");
    }

    /** Climbs to the end: each mark with its moment, in order. */
    private static Map<String, Instant> days(List<Rung> rungs, Map<Anchor, LocalDate> dates) {
        Map<String, Instant> days = new LinkedHashMap<>();
        Set<String> done = new HashSet<>();
        while (climb(rungs).next(dates, done, null) instanceof Outlook.Next(String mark, Instant at, LocalDate limit)) {
            days.put(mark, at);
            done.add(mark);
        }
        return days;
    }

    private static Climb climb(List<Rung> rungs) {
        return new Climb(rungs, NINE, false, WorkCalendar.shipped());
    }

    private static Instant at(int year, int month, int day) {
        return instant(LocalDateTime.of(year, month, day, 9, 0));
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(WorkCalendar.ZONE).toInstant();
    }
}
