package org.liangze.escalation.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Step;

/**
 * A case as shown.
 *
 * @param subject what it is about, as a reader knows it
 * @param ownerId whose it is: as assigned, else the nearest office
 * @param limit the date whose passing led to the step it is at
 * @param waitsForYear the year whose working days must be known before the next step can be dated
 */
record CaseView(
        UUID caseId,
        Ladder ladder,
        String ladderName,
        @Nullable String step,
        @Nullable String stepName,
        String subject,
        UUID businessId,
        @Nullable String businessName,
        String region,
        String regionName,
        @Nullable UUID issueId,
        @Nullable UUID taskId,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable Instant since,
        @Nullable LocalDate limit,
        @Nullable String nextStep,
        @Nullable String nextStepName,
        @Nullable Instant nextAt,
        @Nullable Integer waitsForYear,
        String state,
        @Nullable UUID acknowledgedBy,
        @Nullable LocalDate pausedUntil,
        @Nullable String pauseReason,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        List<StepView> steps,
        List<Handlings.Handling> handled) {

    static CaseView of(
            Queue.Row row,
            @Nullable UUID owner,
            @Nullable String ownerName,
            List<Queue.Taken> steps,
            List<Handlings.Handling> handled) {
        return new CaseView(
                row.caseId(),
                row.ladder(),
                row.ladder().chinese(),
                row.currentMark(),
                nameOf(row.currentMark()),
                row.title(),
                row.businessId(),
                row.businessName(),
                row.region(),
                row.regionName(),
                row.issueId(),
                row.taskId(),
                owner,
                ownerName,
                row.currentSince(),
                row.stepLimit(),
                row.nextMark(),
                nameOf(row.nextMark()),
                row.nextAt(),
                row.waitsForYear(),
                row.state(),
                row.acknowledgedBy(),
                row.pausedUntil(),
                row.pauseReason(),
                row.openedAt(),
                row.endedAt(),
                row.endReason(),
                steps.stream().map(StepView::of).toList(),
                handled);
    }

    private static @Nullable String nameOf(@Nullable String mark) {
        if (mark == null) {
            return null;
        }
        for (Step step : Step.values()) {
            if (step.name().equals(mark)) {
                return step.chinese();
            }
        }
        return "期限提醒";
    }

    /** A step behind the case; {@code told}: names of who was told. */
    record StepView(
            String step,
            @Nullable String stepName,
            Instant at,
            @Nullable LocalDate limit,
            boolean skipped,
            String told) {
        static StepView of(Queue.Taken taken) {
            return new StepView(
                    taken.mark(),
                    nameOf(taken.mark()),
                    taken.takenAt(),
                    taken.stepLimit(),
                    taken.skipped(),
                    taken.told());
        }
    }
}
