package org.liangze.escalation.ladder.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Step;
import org.liangze.contracts.Tier;

/**
 * One step of a ladder, or a reminder on the way to one.
 *
 * @param mark its name, once per case: the step's, or the reminder's own
 * @param step null for a reminder that is no step
 * @param from the date it is counted from
 * @param after days after that date; 0: the day itself; negative: calendar days before, moved back on days off
 * @param unit what {@code after} counts when it is positive
 * @param tiers the tiers it is for; empty for all
 */
public record Rung(
        String mark, @Nullable Step step, Anchor from, int after, DayUnit unit, List<Target> to, Set<Tier> tiers) {
    public Rung {
        if (mark.isBlank()) {
            throw new IllegalArgumentException("mark is blank; a rung needs a step or a reminder's name");
        }
        if (Math.abs(after) > 250) {
            throw new IllegalArgumentException("after is %d; it must lie between -250 and 250".formatted(after));
        }
        to = List.copyOf(to);
        tiers = Set.copyOf(tiers);
    }

    public static Rung step(Step step, Anchor from, int after, Target... to) {
        return new Rung(step.name(), step, from, after, DayUnit.WORKING, List.of(to), Set.of());
    }

    public static Rung reminder(String mark, Anchor from, int after, Target... to) {
        return new Rung(mark, null, from, after, DayUnit.WORKING, List.of(to), Set.of());
    }

    /** Comes before its date passes; loses its sense once that date is over. */
    public boolean isReminder() {
        return after <= 0;
    }

    public Deed deed() {
        return Deed.of(step);
    }

    public boolean concerns(Tier tier) {
        return tiers.isEmpty() || tiers.contains(tier);
    }
}
