package org.liangze.escalation.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Step;
import org.liangze.contracts.Tier;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.DayUnit;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.ladder.model.Target;
import org.liangze.escalation.policy.model.Minimum;
import org.liangze.escalation.policy.model.Problem;

/**
 * A published ladder as shown.
 *
 * @param inForce whether it is the one for the caller's place today
 */
record LadderView(
        Ladder ladder,
        String ladderName,
        String region,
        LocalDate from,
        int version,
        boolean inForce,
        List<RungView> rungs) {
    static LadderView of(Ladder ladder, StampedLadder one, boolean inForce) {
        return new LadderView(
                ladder,
                ladder.chinese(),
                one.region(),
                one.from(),
                one.version(),
                inForce,
                one.rungs().stream().map(rung -> RungView.of(ladder, rung)).toList());
    }

    /**
     * A step as shown, and as it comes back.
     *
     * @param remind name of a reminder that is no step
     * @param deed what it does, in words; {@code plan}: the plan itself asks for it. Both are ignored on the way in
     */
    record RungView(
            @Nullable Step step,
            @Nullable String remind,
            Anchor from,
            int after,
            @Nullable DayUnit unit,
            List<Target> to,
            @Nullable Set<Tier> tiers,
            @Nullable String name,
            @Nullable String deed,
            @Nullable Boolean plan) {
        static RungView of(Ladder ladder, Rung rung) {
            return new RungView(
                    rung.step(),
                    rung.step() == null ? rung.mark() : null,
                    rung.from(),
                    rung.after(),
                    rung.unit(),
                    rung.to(),
                    rung.tiers(),
                    rung.step() == null ? "期限提醒" : rung.step().chinese(),
                    rung.deed().chinese(),
                    Minimum.asks(ladder, rung));
        }

        Rung rung() {
            return new LadderJson.Written(after, from, unit, step, remind, to, tiers).rung();
        }
    }

    /** A draft as shown, with what is still wrong with it, which hinders publishing, and what to think of, which does not. */
    record DraftView(
            UUID draftId,
            Ladder ladder,
            String ladderName,
            String region,
            LocalDate effectiveFrom,
            int baseVersion,
            String note,
            String state,
            int revision,
            String editedByName,
            Instant editedAt,
            @Nullable Integer publishedVersion,
            List<RungView> rungs,
            List<Problem> problems,
            List<String> warnings) {
        static DraftView of(Draft draft, List<Problem> problems, List<String> warnings) {
            return new DraftView(
                    draft.draftId(),
                    draft.ladder(),
                    draft.ladder().chinese(),
                    draft.region(),
                    draft.effectiveFrom(),
                    draft.baseVersion(),
                    draft.note(),
                    draft.state(),
                    draft.revision(),
                    draft.editedByName(),
                    draft.editedAt(),
                    draft.publishedVersion(),
                    draft.rungs().stream()
                            .map(rung -> RungView.of(draft.ladder(), rung))
                            .toList(),
                    problems,
                    warnings);
        }
    }
}
