package org.liangze.tasking.planning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liangze.tasking.planning.model.Frequency.Span;

/** How often a tier's businesses are visited (domain.md §4.12). */
class FrequencyTest {
    @Test
    void onceAQuarterIsTheQuarterItself() {
        assertThat(spans(new Frequency(1, Span.QUARTER), day(8, 3))).containsExactly("2026-Q3 2026-07-01 2026-09-30");
        assertThat(Frequency.USUAL.around(day(8, 3))).containsExactly(Period.of(Quarter.of(day(8, 3))));
    }

    @Test
    void onceAHalfYear() {
        assertThat(spans(new Frequency(1, Span.HALF_YEAR), day(8, 3))).containsExactly("2026-H2 2026-07-01 2026-12-31");
        assertThat(spans(new Frequency(1, Span.HALF_YEAR), day(6, 30)))
                .containsExactly("2026-H1 2026-01-01 2026-06-30");
    }

    @Test
    void severalVisitsAreRoundsOneAfterTheOther() {
        assertThat(spans(new Frequency(3, Span.QUARTER), day(8, 3)))
                .containsExactly(
                        "2026-Q3-1 2026-07-01 2026-07-31",
                        "2026-Q3-2 2026-08-01 2026-08-31",
                        "2026-Q3-3 2026-09-01 2026-09-30");
        assertThat(spans(new Frequency(2, Span.QUARTER), day(8, 3)))
                .containsExactly("2026-Q3-1 2026-07-01 2026-08-15", "2026-Q3-2 2026-08-16 2026-09-30");
    }

    @Test
    void roundsCoverThePeriodWithoutGapOrOverlap() {
        Random random = new Random(20260930);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(3_000));
            Span span = random.nextBoolean() ? Span.QUARTER : Span.HALF_YEAR;
            Period whole = new Frequency(1, span).around(day).getFirst();
            List<Period> rounds = new Frequency(1 + random.nextInt(6), span).around(day);
            assertThat(rounds.getFirst().opens()).isEqualTo(whole.opens());
            assertThat(rounds.getLast().due()).isEqualTo(whole.due());
            for (int at = 1; at < rounds.size(); at++) {
                assertThat(rounds.get(at).opens())
                        .isEqualTo(rounds.get(at - 1).due().plusDays(1));
            }
        }
    }

    @Test
    void whatIsBeyondTheYearFollows() {
        assertThat(new Frequency(1, Span.HALF_YEAR).ahead(day(8, 3)))
                .extracting(Period::name)
                .containsExactly("2026-H2", "2027-H1");
    }

    @Test
    void notMoreOftenThanABusinessCanBear() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Frequency(0, Span.QUARTER));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frequency(7, Span.QUARTER));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Rounds.of(Frequency.USUAL.around(day(8, 3)).getFirst().within(day(8, 3), day(8, 3)), 2));
    }

    @Test
    void whatAUserReads() {
        assertThat(Quarter.chinese("2026-H2")).isEqualTo("2026年下半年");
        assertThat(Quarter.chinese("2026-Q3-2")).isEqualTo("2026年第三季度第2轮");
        assertThat(Quarter.chinese("2026-夏季专项@230102")).isEqualTo("2026年夏季专项");
        assertThat(Quarter.chinese("2026-夏季专项@230102-2")).isEqualTo("2026年夏季专项第2轮");
    }

    private static List<String> spans(Frequency frequency, LocalDate day) {
        return frequency.around(day).stream()
                .map(round -> round.name() + " " + round.opens() + " " + round.due())
                .toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
