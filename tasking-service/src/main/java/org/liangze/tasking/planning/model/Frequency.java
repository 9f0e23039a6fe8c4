package org.liangze.tasking.planning.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liangze.contracts.TaskKind;

/**
 * How often a tier's businesses are visited (domain.md §4.12). With more than one visit the period is cut into as many rounds of
 * equal length, one after the other, so that no single visit can stand for two.
 *
 * @param visits 1 to 6
 */
public record Frequency(int visits, Span period) {
    /** Once a quarter, for a tier of which nothing is said. */
    public static final Frequency USUAL = new Frequency(1, Span.QUARTER);

    private static final int MOST = 6;

    /** How long a period is. */
    public enum Span {
        QUARTER(3, "Q"),
        HALF_YEAR(6, "H");

        private final int months;
        private final String letter;

        Span(int months, String letter) {
            this.months = months;
            this.letter = letter;
        }
    }

    public Frequency {
        if (visits < 1 || visits > MOST) {
            throw new IllegalArgumentException("visits is %d; it must lie between 1 and %d".formatted(visits, MOST));
        }
    }

    /** The rounds of the period in which a day lies. */
    public List<Period> around(LocalDate day) {
        int number = (day.getMonthValue() - 1) / period.months + 1;
        LocalDate first = LocalDate.of(day.getYear(), (number - 1) * period.months + 1, 1);
        String name = "%d-%s%d".formatted(day.getYear(), period.letter, number);
        Period whole = new Period(
                name,
                TaskKind.QUARTERLY,
                null,
                List.of(),
                Set.of(),
                first,
                first.plusMonths(period.months).minusDays(1));
        return Rounds.of(whole, visits);
    }

    /** The rounds of the period in which a day lies, and of the one after it. */
    public List<Period> ahead(LocalDate day) {
        List<Period> all = new ArrayList<>(around(day));
        all.addAll(around(all.getLast().due().plusDays(1)));
        return all;
    }
}
