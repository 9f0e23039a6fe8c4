package org.liangze.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeReaderTest {
    private static final String SMALL = """
            {"$id": "x", "year": 2027, "papers": ["a", "b"], "days": [
              {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
              {"date": "2026-12-27", "isOffDay": false, "name": "\\u5143\\u65e6 \\"\\\\\\/\\b\\f\\n\\r\\t"}]}
            """;

    @Test
    void readsWhatIsThereInOrderOfDate() {
        YearNotice notice = ShippedFile.notice(SMALL);
        assertThat(notice.year()).isEqualTo(2027);
        assertThat(notice.papers()).containsExactly("a", "b");
        assertThat(notice.days())
                .containsExactly(
                        new NoticeDay("元旦 \"\\/\b\f\n\r\t", LocalDate.of(2026, 12, 27), false),
                        new NoticeDay("元旦", LocalDate.of(2027, 1, 1), true));
    }

    @Test
    void aFileMaySayWhatTheNoticeIsCalledAndWhenItWasPublished() {
        YearNotice named = ShippedFile.notice(SMALL.replace(
                "\"year\": 2027", "\"year\": 2027, \"name\": \"国办发明电〔2026〕7号\", \"publishedAt\": \"2026-11-04\""));
        assertThat(named.name()).isEqualTo("国办发明电〔2026〕7号");
        assertThat(named.publishedAt()).isEqualTo(LocalDate.of(2026, 11, 4));
        YearNotice plain = ShippedFile.notice(SMALL);
        assertThat(plain.name()).isEqualTo("国务院办公厅关于2027年部分节假日安排的通知");
        assertThat(plain.publishedAt()).isNull();
        assertThat(plain).isNotEqualTo(named);
        assertThat(plain.countsLike(named)).isTrue();
    }

    @Test
    void readsAReaderThatGivesLittleAtATime() throws IOException {
        Reader slow = new StringReader(SMALL) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 3));
            }
        };
        assertThat(YearNotice.read(slow)).isEqualTo(ShippedFile.notice(SMALL));
    }

    @Test
    void readsAFileWithoutDays() {
        assertThat(ShippedFile.notice("{\"year\":2030,\"papers\":[],\"days\":[]}")
                        .isPublished())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true}|yes}|expected true or false",
                "true}|true,}|expected \"",
                "2027,|2027.0,|expected }",
                "2027,|-2027,|expected a whole number",
                "2027,|02027,|expected a whole number",
                "2027,|9999999999,|expected a whole number",
                "2027,|\"2027\",|expected a whole number",
                "2027,|1948,|year is 1948",
                "\"year\"|\"jahr\"|unknown member jahr",
                "\"$id\"|\"year\"|expected a whole number",
                "\"x\"|7|expected \"",
                "\"name\": \"元旦\", |``|member name is missing",
                "\"date\": \"2027-01-01\", |``|member date is missing",
                ", \"isOffDay\": true|``|member isOffDay is missing",
                "\"year\": 2027, |``|member year is missing",
                "\"papers\": [\"a\", \"b\"], |``|member papers is missing",
                "\"b\"]|\"b\",]|expected \"",
                "\"b\"]|\"b\"|expected ]",
                "\"date\": \"2027-01-01\"|\"name\": \"x\"|member name comes twice",
                "2027-01-01|2027-02-29|no date: 2027-02-29",
                "2027-01-01|2027/01/01|no date: 2027/01/01",
                "2027-01-01|2028-01-01|outside the notice for 2027",
                "2027-01-01|2026-11-30|outside the notice for 2027",
                "2027-01-01|2026-12-27|date 2026-12-27 is named twice",
                "元旦|、|names no feast",
                "\"a\"|\"\\x\"|unknown escape",
                "\"a\"|\"\\u00g0\"|four hexadecimal digits",
                "}]}|}]} x|nothing more may follow",
                "}]}|}]|expected }",
            })
    void refusesAnythingElse(String original, String altered, String message) {
        assertThat(SMALL).contains(original);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShippedFile.notice(
                        SMALL.replaceFirst(Pattern.quote(original), Matcher.quoteReplacement(altered))))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "{", "{\"year\"", "\"", "{\"$id\": \"a\tb\"}", "<html></html>"})
    void refusesWhatIsNoNotice(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ShippedFile.notice(text));
    }

    @Test
    void refusesWhatIsFarTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShippedFile.notice(" ".repeat(100_001)))
                .withMessageContaining("longer than 100000 characters");
    }

    @Test
    void saysWhereTheFaultIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShippedFile.notice("{\"year\": x}"))
                .withMessage("not a holiday-cn file, at character 9: expected a whole number");
    }

    @Test
    void aFailingReaderIsNoMalformedFile() throws IOException {
        Reader failing = new StringReader(SMALL);
        failing.close();
        assertThatThrownBy(() -> YearNotice.read(failing)).isInstanceOf(IOException.class);
    }

    /** Cut short or with one character changed, a file is read or refused, never anything else. */
    @Test
    void damagedFilesAreReadOrRefused() {
        Random random = new Random(2026);
        String whole = ShippedFile.text(2026);
        for (int i = 0; i < 5_000; i++) {
            int at = random.nextInt(whole.length());
            String cut = whole.substring(0, at);
            assertThatIllegalArgumentException().isThrownBy(() -> ShippedFile.notice(cut));
            readOrRefused(cut + "{}[]\":,0x\\".charAt(random.nextInt(10)) + whole.substring(at + 1));
        }
    }

    private static void readOrRefused(String text) {
        try {
            assertThat(ShippedFile.notice(text)).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }
}
