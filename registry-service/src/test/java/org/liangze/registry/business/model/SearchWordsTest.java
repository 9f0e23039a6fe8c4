package org.liangze.registry.business.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void isComparedWithoutBlanksInCapitalsAndWithoutFullWidthForms() {
        assertThat(SearchWords.of(" ｋｆｃ 面　馆 ").text()).isEqualTo("KFC面馆");
        assertThat(SearchWords.of(" GB-01 ").exact()).isEqualTo("GB-01");
    }

    @Test
    void oneCharacterIsTooShortAndNothingIsNoSearch() {
        assertThat(SearchWords.of("面").tooShort()).isTrue();
        assertThat(SearchWords.of("𠮷").tooShort()).isTrue();
        assertThat(SearchWords.of("面馆").tooShort()).isFalse();
        assertThat(SearchWords.of("  ").none()).isTrue();
        assertThat(SearchWords.of("  ").tooShort()).isFalse();
        assertThat(SearchWords.of("长".repeat(101)).tooLong()).isTrue();
    }

    @Test
    void onlyLettersAndDigitsCanBeginACode() {
        assertThat(SearchWords.of("9223ma").startsACode()).isTrue();
        assertThat(SearchWords.of("92-23").startsACode()).isFalse();
        assertThat(SearchWords.of("面馆").startsACode()).isFalse();
    }
}
