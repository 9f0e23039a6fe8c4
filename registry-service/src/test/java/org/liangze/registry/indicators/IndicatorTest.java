package org.liangze.registry.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndicatorTest {
    @Test
    void nothingToDivideByIsNotApplicable() {
        Indicator none = Indicator.of("coverage", "覆盖率", 0, 0, "在产在营主体");
        assertThat(none.value()).isNull();
        assertThat(none.reason()).startsWith("不适用");
    }

    @Test
    void onlyAllIsOne() {
        assertThat(Indicator.of("coverage", "覆盖率", 2999, 3000, "").value()).isEqualTo(0.9996);
        assertThat(Indicator.of("coverage", "覆盖率", 3000, 3000, "").value()).isEqualTo(1.0);
    }
}
