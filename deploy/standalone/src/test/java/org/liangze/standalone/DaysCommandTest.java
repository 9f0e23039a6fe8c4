package org.liangze.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void countsMakeUpDays() {
        assertThat(days("", "2026-09-28", "+5")).isZero();
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("2026-10-10");
    }

    @Test
    void saysWhatIsNotYetPublished() {
        assertThat(days("", "2026-12-31", "+5")).isEqualTo(3);
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("not yet published");
    }

    @Test
    void answersEveryLineOfInput() {
        assertThat(days("2026-02-13 +5\n\n2026-04-29 5\n2026-12-31 +5\n", "--stdin"))
                .isEqualTo(3);
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("2026-02-27\n2026-05-09\nnot yet published\n");
    }

    @Test
    void refusesWhatIsNoQuestion() {
        assertThat(days("", "2026-02-30", "+5")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("'2026-02-30 +5' is not a date and a number of working days.");
        assertThat(days("")).isEqualTo(2);
    }

    private int days(String input, String... arguments) {
        return new DaysCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(arguments), new ByteArrayInputStream(input.getBytes(UTF_8)));
    }
}
