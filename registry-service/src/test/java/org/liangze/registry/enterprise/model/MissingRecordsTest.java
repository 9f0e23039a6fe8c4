package org.liangze.registry.enterprise.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangze.contracts.OperatingState;
import org.liangze.registry.enterprise.model.MissingRecords.Missing;
import org.liangze.registry.enterprise.model.OperatingDays.Change;

/** domain.md §3.9. */
class MissingRecordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 28);
    private static final OperatingDays ALWAYS = new OperatingDays(List.of(), OperatingState.OPERATING);

    @Test
    void eachDayThatIsOverWantsItsRecordAndTodayDoesNotYet() {
        assertThat(missing(RecordKind.DAILY, day(24), Set.of(day(24), day(26)), ALWAYS))
                .containsExactly(
                        new Missing(RecordKind.DAILY, "2026-09-25", day(25)),
                        new Missing(RecordKind.DAILY, "2026-09-27", day(27)));
    }

    @Test
    void weeksEndOnSundayAndMonthsOnTheirLastDay() {
        assertThat(missing(RecordKind.WEEKLY, day(10), Set.of(), ALWAYS))
                .extracting(Missing::period, Missing::due)
                .containsExactly(tuple("2026-W37", day(13)), tuple("2026-W38", day(20)), tuple("2026-W39", day(27)));
        assertThat(missing(RecordKind.MONTHLY, LocalDate.of(2026, 7, 15), Set.of(), ALWAYS))
                .extracting(Missing::period)
                .containsExactly("2026-07", "2026-08");
        assertThat(RecordKind.WEEKLY.period(RecordKind.WEEKLY.starts(LocalDate.of(2027, 1, 1))))
                .isEqualTo("2026-W53");
    }

    @Test
    void nothingIsMissingOfDaysOnWhichTheBusinessWasClosed() {
        OperatingDays closed = new OperatingDays(
                List.of(
                        new Change(day(26), OperatingState.SUSPENDED, OperatingState.OPERATING),
                        new Change(day(22), OperatingState.OPERATING, OperatingState.SUSPENDED)),
                OperatingState.OPERATING);
        assertThat(missing(RecordKind.DAILY, day(21), Set.of(), closed))
                .extracting(Missing::due)
                .containsExactly(day(21), day(26), day(27));
        assertThat(missing(RecordKind.WEEKLY, day(21), Set.of(), closed)).hasSize(1);
        OperatingDays gone = new OperatingDays(List.of(), OperatingState.LOST);
        assertThat(missing(RecordKind.DAILY, day(1), Set.of(), gone)).isEmpty();
    }

    /** Recorded and missing together are exactly the periods that are over: none twice, none left out. */
    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void recordedAndMissingMakeTheWhole(RecordKind kind) {
        Random random = new Random(20260928);
        for (int round = 0; round < 200; round++) {
            LocalDate since = TODAY.minusDays(random.nextInt(400));
            Set<LocalDate> recorded = new HashSet<>();
            for (int n = random.nextInt(30); n > 0; n--) {
                recorded.add(kind.starts(since.plusDays(random.nextInt(400))));
            }
            Set<LocalDate> missing = missing(kind, since, recorded, ALWAYS).stream()
                    .map(Missing::due)
                    .collect(Collectors.toSet());
            for (LocalDate day = since; day.isBefore(TODAY); day = day.plusDays(1)) {
                LocalDate starts = kind.starts(day);
                boolean over = kind.ends(starts).isBefore(TODAY);
                assertThat(missing.contains(kind.ends(starts)))
                        .as("%s of %s", kind, day)
                        .isEqualTo(over && !recorded.contains(starts));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void aPeriodIsReadAsItIsWritten(RecordKind kind) {
        for (LocalDate day = LocalDate.of(2020, 12, 1); day.isBefore(TODAY); day = day.plusDays(1)) {
            LocalDate starts = kind.starts(day);
            assertThat(RecordKind.day(kind.period(starts))).contains(starts);
        }
        assertThat(RecordKind.day("2026-13")).isEmpty();
    }

    private static List<Missing> missing(
            RecordKind kind, LocalDate since, Set<LocalDate> recorded, OperatingDays operating) {
        return MissingRecords.of(kind, since, LocalDate.of(2025, 1, 1), TODAY, recorded, operating, TODAY);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 9, day);
    }
}
