package org.liangze.notify.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** domain.md §8.38. */
class MaskedTest {
    @Test
    void onlyTheFirstLetterAndTheDomainAreShown() {
        assertThat(Masked.email("wang@example.test")).isEqualTo("w***@example.test");
        assertThat(Masked.email("w@example.test")).isEqualTo("w***@example.test");
        assertThat(Masked.email("nonsense")).isEqualTo("***");
        assertThat(Masked.email("@example.test")).isEqualTo("***");
        assertThat(Masked.email(null)).isNull();
    }
}
