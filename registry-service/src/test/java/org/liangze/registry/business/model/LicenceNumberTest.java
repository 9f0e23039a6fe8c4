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
    void aWrongLengthOrLetterIsRefused() {
        assertThat(LicenceNumber.problem("JY123").orElseThrow()).contains("16位");
        assertThat(LicenceNumber.problem("jy22301020012345").orElseThrow()).contains("大写");
        assertThat(LicenceNumber.problem("SC2230102001234O").orElseThrow()).contains("数字");
        assertThat(LicenceNumber.problem("JY22301020012345")).isEmpty();
        assertThat(LicenceNumber.problem("黑小作坊2301020012")).isEmpty();
    }

    @Test
    void otherNumbersAreLeftAlone() {
        assertThat(LicenceNumber.warning("黑小作坊2301020012")).isEmpty();
    }
}
