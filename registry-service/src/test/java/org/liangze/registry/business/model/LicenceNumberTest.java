package org.liangze.registry.business.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicenceNumberTest {
    @Test
    void theCheckDigitIsTheStandardsOwnExample() {
        assertThat(LicenceNumber.checkDigit("0794")).isEqualTo(5);
    }

    @Test
    void aWrongCheckDigitIsWarnedAbout() {
        String first13 = "2230102001234";
        int right = LicenceNumber.checkDigit(first13);
        assertThat(LicenceNumber.warning("JY" + first13 + right)).isEmpty();
        assertThat(LicenceNumber.warning("JY" + first13 + (right + 1) % 10)).isPresent();
    }

    @Test
    void otherNumbersAreLeftAlone() {
        assertThat(LicenceNumber.warning("黑小作坊2301020012")).isEmpty();
    }
}
