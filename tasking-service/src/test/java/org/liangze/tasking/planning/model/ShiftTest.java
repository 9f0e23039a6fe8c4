package org.liangze.tasking.planning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.TaskKind;

/** How an amended year moves a campaign that is not over (domain.md §4.16). */
class ShiftTest {
    private static final LocalDate TODAY = day(20);
    private static final Period KNOWN = period(17, 30);

    @Test
    void whatTheCalendarLeavesAsItWasStays() {
        assertThat(Shift.of(KNOWN, true, period(17, 30), TODAY)).isEmpty();
    }

    @Test
    void aWindowThatHasNotOpenedMovesFreely() {
        assertThat(Shift.of(KNOWN, false, period(22, 29), TODAY)).contains(period(22, 29));
    }

    @Test
    void aWindowThatHasOpenedDoesNotCloseAgain() {
        assertThat(Shift.of(KNOWN, true, period(22, 29), TODAY)).contains(period(17, 29));
        assertThat(Shift.of(KNOWN, true, period(22, 30), TODAY)).isEmpty();
    }

    @Test
    void noDueDayMovesIntoThePast() {
        assertThat(Shift.of(KNOWN, true, period(10, 18), TODAY)).contains(period(10, 20));
    }

    private static Period period(int opens, int due) {
        return new Period("2026-国庆", TaskKind.CAMPAIGN, "国庆", List.of("国庆"), Set.of(), day(opens), day(due));
    }

    private static LocalDate day(int of) {
        return LocalDate.of(2026, 9, of);
    }
}
