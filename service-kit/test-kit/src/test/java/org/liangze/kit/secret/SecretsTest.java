package org.liangze.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final String OLD = "k1:" + key(1);
    private static final String NEW = "k2:" + key(2);
    private static final String PLACE = "contact/phone/1";

    @Test
    void whatIsSealedOpensInItsPlaceOnly() {
        Secrets secrets = Secrets.of(OLD);
        String sealed = secrets.seal("13812345678", PLACE);
        assertThat(sealed).startsWith("v1.k1.").doesNotContain("138");
        assertThat(secrets.open(sealed, PLACE)).isEqualTo("13812345678");
        assertThatThrownBy(() -> secrets.open(sealed, "contact/phone/2")).hasMessageContaining("contact/phone/2");
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        Secrets secrets = Secrets.of(OLD);
        assertThat(secrets.seal("a", PLACE)).isNotEqualTo(secrets.seal("a", PLACE));
    }

    @Test
    void anyTextComesBackAndAnyAlteredOneDoesNot() {
        Secrets secrets = Secrets.of(OLD);
        Random random = new Random(7);
        for (int n = 0; n < 200; n++) {
            String text = random.ints(random.nextInt(40), 0x20, 0x9fff)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String sealed = secrets.seal(text, PLACE);
            assertThat(secrets.open(sealed, PLACE)).isEqualTo(text);
            byte[] whole = Base64.getDecoder().decode(sealed.split("\\.", 3)[2]);
            whole[random.nextInt(whole.length)] ^= 1;
            String altered = "v1.k1." + Base64.getEncoder().encodeToString(whole);
            assertThatThrownBy(() -> secrets.open(altered, PLACE)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void afterAChangeTheOldKeyStillOpensAndTheNewOneSeals() {
        String sealed = Secrets.of(OLD).seal("王", PLACE);
        Secrets changed = Secrets.of(NEW + ", " + OLD);
        assertThat(changed.open(sealed, PLACE)).isEqualTo("王");
        assertThat(changed.seal("王", PLACE)).startsWith("v1.k2.");
        assertThatThrownBy(() -> Secrets.of(NEW).open(sealed, PLACE)).hasMessageContaining("k1", "LIANGZE_DATA_KEYS");
    }

    @Test
    void aMissingOrBrokenKeySaysWhatToDo() {
        for (String ring :
                List.of("", " ", "k1", ":" + key(1), "k1:not base64!", "k1:" + key(1) + ",k1:" + key(2), "k1:YWJj")) {
            assertThatThrownBy(() -> Secrets.of(ring))
                    .as(ring)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("LIANGZE_DATA_KEYS");
        }
    }

    @Test
    void anotherKeyOfTheSameIdIsNoticed() {
        String sealed = Secrets.of(OLD).seal("王", PLACE);
        assertThatThrownBy(() -> Secrets.of("k1:" + key(3)).open(sealed, PLACE)).hasMessageContaining("same id");
    }

    @Test
    void masksShowLittleAndMaskingTwiceChangesNothing() {
        assertThat(Masks.phone("13812345678")).isEqualTo("138****5678");
        assertThat(Masks.phone("12345")).isEqualTo("****");
        assertThat(Masks.email("wang@example.test")).isEqualTo("w***@example.test");
        assertThat(Masks.email("wang")).isEqualTo("w***");
        for (String phone : List.of("13812345678", "12345", "1234567", "")) {
            assertThat(Masks.phone(Masks.phone(phone))).isEqualTo(Masks.phone(phone));
        }
        for (String email : List.of("wang@example.test", "w@x", "wang")) {
            assertThat(Masks.email(Masks.email(email))).isEqualTo(Masks.email(email));
        }
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) fill;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
