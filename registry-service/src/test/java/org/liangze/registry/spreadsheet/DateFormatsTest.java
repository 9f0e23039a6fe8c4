package org.liangze.registry.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DateFormatsTest {
    @Test
    void chineseFormatsAreDates() {
        assertThat(DateFormats.isDate(31, null)).isTrue();
        assertThat(DateFormats.isDate(57, "General")).isTrue();
        assertThat(DateFormats.isDate(176, "yyyy\"年\"m\"月\"d\"日\"")).isTrue();
        assertThat(DateFormats.isDate(177, "[DBNum1]上午/下午h\"时\"")).isTrue();
    }

    @Test
    void numbersAreNot() {
        assertThat(DateFormats.isDate(0, "General")).isFalse();
        assertThat(DateFormats.isDate(49, "@")).isFalse();
        assertThat(DateFormats.isDate(178, "0.00\"元\"")).isFalse();
        assertThat(DateFormats.isDate(11, "0.00E+00")).isFalse();
    }
}
