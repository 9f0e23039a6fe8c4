package org.liangze.registry.business.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L", "914403001922038216", "91330106673959654P"})
    void publishedCodesAreSound(String code) {
        assertThat(Uscc.problem(code)).isEmpty();
    }

    @Test
    void aCodeMayEndInZero() {
        String first17 = firstWithCheck('0');
        assertThat(Uscc.problem(first17 + "0")).isEmpty();
    }

    @Test
    void unknownRegionDigitsAreAccepted() {
        String first17 = "91999999MA1ABCDE1";
        assertThat(Uscc.problem(first17 + Uscc.checkCharacter(first17))).isEmpty();
    }

    @Test
    void anyOneWrongCharacterIsFound() {
        String code = "91350100M000100Y43";
        for (int i = 0; i < code.length(); i++) {
            char other = code.charAt(i) == '7' ? '8' : '7';
            assertThat(Uscc.problem(code.substring(0, i) + other + code.substring(i + 1)))
                    .as("character %d", i + 1)
                    .isPresent();
        }
    }

    @Test
    void lengthAndLettersAreCheckedFirst() {
        assertThat(Uscc.problem("91350100M000100Y4").orElseThrow()).contains("18位");
        assertThat(Uscc.problem("91350100MO00100Y43").orElseThrow()).contains("第10位");
        assertThat(Uscc.problem("9135A100M000100Y43").orElseThrow()).contains("第3至8位");
    }

    /** (31 − Σ mod 31) mod 31, all digits and unknown regions included (quality.md), with a generator that can be repeated. */
    @Test
    void everyCodeWithItsCheckCharacterIsSoundAndNoOtherCharacterIs() {
        Random random = new Random(32_100);
        for (int n = 0; n < 5_000; n++) {
            boolean digitsOnly = n % 5 == 0;
            String first17 = first17(random, digitsOnly ? 10 : ALPHABET.length());
            char right = Uscc.checkCharacter(first17);
            for (int i = 0; i < ALPHABET.length(); i++) {
                char last = ALPHABET.charAt(i);
                assertThat(Uscc.problem(first17 + last).isEmpty())
                        .as(first17 + last)
                        .isEqualTo(last == right);
            }
        }
    }

    /** The region digits are any digits; the first two name the registering authority and the kind. */
    private static String first17(Random random, int signs) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            code.append(ALPHABET.charAt(random.nextInt(i >= 2 && i < 8 ? 10 : signs)));
        }
        return code.toString();
    }

    private static String firstWithCheck(char wanted) {
        for (int n = 0; n < 1000; n++) {
            String first17 = "91230102MA1%06d".formatted(n);
            if (Uscc.checkCharacter(first17) == wanted) {
                return first17;
            }
        }
        throw new AssertionError("no code of a thousand ends in " + wanted);
    }
}
