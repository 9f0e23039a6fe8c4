package org.liangze.escalation.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Step;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.ladder.model.DayCount;
import org.liangze.escalation.ladder.model.DayUnit;
import org.liangze.escalation.ladder.model.Deed;
import org.liangze.escalation.ladder.model.Target;

/**
 * Why a case stands where it stands (domain.md §7.33).
 *
 * @param policy the ladder it was stamped with
 * @param rungs every step of it, in the order in which they come
 * @param counted how the days to the step that comes next were counted, else to the one it is at; null where no day is counted
 * @param told everybody whom its steps told, and what became of the message
 */
record CaseWhy(Policy policy, List<RungWhy> rungs, @Nullable Counted counted, List<CaseMessages.Message> told) {

    /** {@code region}: whose it is; empty for the one that ships. */
    record Policy(String region, LocalDate from, int version) {}

    /** Where a step stands. */
    enum Standing {
        TAKEN,
        PASSED,
        NEXT,
        LATER,
        /** The date it is counted from is not known yet. */
        UNDATED,
        WAITS_FOR_CALENDAR
    }

    /**
     * One step.
     *
     * @param anchor the date it is counted from; null while that is not known
     * @param at when it comes, or was due; null where that cannot be told
     * @param takenAt when it was taken or passed over
     * @param lateMinutes by how much; 0 when on time, or by hand before its moment
     * @param by who took it by hand
     */
    record RungWhy(
            String mark,
            @Nullable Step step,
            String name,
            Deed deed,
            String deedName,
            Anchor from,
            @Nullable LocalDate anchor,
            int after,
            DayUnit unit,
            List<Target> to,
            List<String> toNames,
            Standing standing,
            @Nullable Instant at,
            @Nullable Instant takenAt,
            long lateMinutes,
            @Nullable String by,
            @Nullable String reason) {}

    /**
     * Days from the date a step is counted from to its own day.
     *
     * @param days every day after {@code from}; the first does not count
     */
    record Counted(
            String mark, String name, LocalDate from, LocalDate to, int working, List<DayCount.CountedDay> days) {}
}
