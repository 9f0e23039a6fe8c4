package org.liangze.notify.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md §8.36. */
class QuietHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-08-03T20:59:59, 2026-08-03T20:59:59",
        "2026-08-03T21:00, 2026-08-04T08:00",
        "2026-08-03T23:59:59, 2026-08-04T08:00",
        "2026-08-04T00:00, 2026-08-04T08:00",
        "2026-08-04T07:59:59, 2026-08-04T08:00",
        "2026-08-04T08:00, 2026-08-04T08:00",
        "2026-08-04T12:00, 2026-08-04T12:00"
    })
    void whatComesDueInThemWaitsForTheMorning(LocalDateTime now, LocalDateTime told) {
        assertThat(earliest(LocalTime.of(21, 0), LocalTime.of(8, 0), now)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-03T12:00, 2026-08-03T14:00",
        "2026-08-03T14:00, 2026-08-03T14:00",
        "2026-08-03T11:59, 2026-08-03T11:59"
    })
    void theyMayLieWithinADay(LocalDateTime now, LocalDateTime told) {
        assertThat(earliest(LocalTime.NOON, LocalTime.of(14, 0), now)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-03T00:00", "2026-08-03T08:00", "2026-08-03T23:00"})
    void theSameHourTwiceMeansNone(LocalDateTime now) {
        assertThat(earliest(LocalTime.of(8, 0), LocalTime.of(8, 0), now)).isEqualTo(now);
    }

    private static LocalDateTime earliest(LocalTime from, LocalTime until, LocalDateTime now) {
        return LocalDateTime.ofInstant(
                new QuietHours(from, until).earliest(now.atZone(SHANGHAI).toInstant(), SHANGHAI), SHANGHAI);
    }
}
