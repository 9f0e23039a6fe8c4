package org.liangze.tasking.planning.model;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts a period into rounds, one after the other without a gap: by whole months where they come out even, by days otherwise. */
public final class Rounds {
    private Rounds() {}

    /**
     * The rounds in order, each named after the period and its number; a single one is the period itself.
     *
     * @throws IllegalArgumentException if a round would be shorter than a day
     */
    public static List<Period> of(Period whole, int rounds) {
        if (rounds == 1) {
            return List.of(whole);
        }
        long days = DAYS.between(whole.opens(), whole.due()) + 1;
        if (rounds < 1 || rounds > days) {
            throw new IllegalArgumentException("rounds is %d; %s has %d days".formatted(rounds, whole.name(), days));
        }
        return IntStream.range(0, rounds)
                .mapToObj(at -> whole.named(whole.name() + "-" + (at + 1))
                        .within(
                                start(whole, days, rounds, at),
                                start(whole, days, rounds, at + 1).minusDays(1)))
                .toList();
    }

    private static LocalDate start(Period whole, long days, int rounds, int at) {
        LocalDate end = whole.due().plusDays(1);
        long months = MONTHS.between(whole.opens(), end);
        return whole.opens().plusMonths(months).equals(end) && months % rounds == 0
                ? whole.opens().plusMonths(months / rounds * at)
                : whole.opens().plusDays(days * at / rounds);
    }
}
