package org.liangze.registry.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.liangze.registry.indicators.model.BaseCover;

class IndicatorTest {
    @Test
    void nothingToDivideByIsNotApplicable() {
        Indicator none = coverage(0, 0);
        assertThat(none.value()).isNull();
        assertThat(none.reason()).startsWith("不适用");
    }

    @Test
    void onlyAllIsOne() {
        assertThat(coverage(2999, 3000).value()).isEqualTo(0.9996);
        assertThat(coverage(3000, 3000).value()).isEqualTo(1.0);
    }

    @Test
    void aFigureNamesTheListsBehindIt() {
        Indicator figure = coverage(1, 2);
        assertThat(figure.listOf()).isEqualTo("businesses?region=2301&covered=true");
        assertThat(figure.missingOf()).isEqualTo("businesses?region=2301&covered=false");
    }

    private static Indicator coverage(long covered, long operating) {
        Sums sums = new Sums("2301", null, operating, covered, 0, 0, 0, 0, 0, 0);
        return Indicator.of(Measure.COVERAGE, sums, BaseCover.Reach.NONE, Instant.EPOCH, "region=2301");
    }
}
