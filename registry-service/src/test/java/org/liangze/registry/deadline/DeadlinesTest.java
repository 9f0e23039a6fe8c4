package org.liangze.registry.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.calendar.Deadline;

/** The worked values of domain.md §4.16 and §11. */
class DeadlinesTest {
    private final Deadlines deadlines = new Deadlines(WorkCalendar.shipped());

    @ParameterizedTest
    @CsvSource({"2026-09-28, 2026-10-10", "2026-02-13, 2026-02-27", "2026-04-29, 2026-05-09"})
    void fiveWorkingDays(LocalDate left, LocalDate due) {
        assertThat(deadlines.within(left, 5)).isEqualTo(new Deadline.Known(due));
    }

    @Test
    void anUnpublishedYearIsNamedNotGuessed() {
        assertThat(deadlines.within(LocalDate.of(2026, 12, 29), 5)).isEqualTo(new Deadline.Awaiting(2027));
    }
}
