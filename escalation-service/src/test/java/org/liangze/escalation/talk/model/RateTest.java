package org.liangze.escalation.talk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** domain.md §7.30, §9. */
class RateTest {
    @Test
    void theLimitItselfIsNotBelowIt() {
        assertThat(new Rate(9, 10).isBelow(0.90)).isFalse();
        assertThat(new Rate(8, 10).isBelow(0.90)).isTrue();
        assertThat(new Rate(19, 20).isBelow(0.95)).isFalse();
        assertThat(new Rate(189, 200).isBelow(0.95)).isTrue();
    }

    @Test
    void nothingCountedIsNeverBelowAndNever100Percent() {
        assertThat(new Rate(0, 0).isBelow(1.0)).isFalse();
        assertThat(new Rate(0, 0).percent()).isEqualTo("不适用");
    }

    @Test
    void whatIsBelowReadsAsBelow() {
        assertThat(new Rate(8999, 10_000).percent()).isEqualTo("89.9%");
    }

    /** Seeded: a whole percentage as limit, compared in whole numbers. */
    @Test
    void belowIsWhatWholeNumbersSay() {
        Random random = new Random(20261124);
        for (int n = 0; n < 2_000; n++) {
            int all = 1 + random.nextInt(5_000);
            int some = random.nextInt(all + 1);
            int percent = random.nextInt(101);
            assertThat(new Rate(some, all).isBelow(percent / 100.0))
                    .as("%d of %d below %d %%", some, all, percent)
                    .isEqualTo(100L * some < (long) percent * all);
        }
    }

    @Test
    void moreThanAllIsNoRate() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(3, 2));
    }
}
