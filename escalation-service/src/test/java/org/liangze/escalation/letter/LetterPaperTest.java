package org.liangze.escalation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.LetterState;

/** The paper says what the letter says, in the order of an official document. */
class LetterPaperTest {
    @Test
    void aSentLetterCarriesHeadNumberAddresseeDeadlineIssuerAndDate() throws IOException {
        String text = text(letter(LetterState.SENT, "道食安办函〔2026〕3号", null));
        assertThat(text)
                .containsSubsequence(
                        "道里区食安办",
                        "道食安办函〔2026〕3号",
                        "关于限期整改食品安全问题的整改通知书",
                        "老王面馆：",
                        "现通知如下",
                        "进货查验无记录",
                        "请立即整改",
                        "2026年9月7日",
                        "道里区食安办",
                        "2026年8月24日");
        assertThat(text.codePoints().filter(one -> one >= 0x2E80 && one <= 0x2FDF))
                .isEmpty();
    }

    @Test
    void aDraftHasNoNumberAndAWithdrawnLetterSaysSo() throws IOException {
        assertThat(text(letter(LetterState.DRAFT, null, null))).contains("草稿").doesNotContain("〔2026〕");
        assertThat(text(letter(LetterState.CLOSED, "道食安办函〔2026〕3号", LocalDate.of(2026, 8, 25))))
                .contains("撤回，文号保留");
    }

    @Test
    void theSameLetterGivesTheSameBytes() {
        Letter letter = letter(LetterState.SENT, "道食安办函〔2026〕3号", null);
        assertThat(LetterPaper.of(letter).pdf())
                .isEqualTo(LetterPaper.of(letter).pdf());
    }

    private static String text(Letter letter) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPaper.of(letter).pdf())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Letter letter(LetterState state, @Nullable String number, @Nullable LocalDate withdrawn) {
        boolean out = number != null;
        UUID business = new UUID(0, 1);
        return new Letter(
                new UUID(0, 2),
                1,
                LetterKind.RECTIFICATION_NOTICE,
                null,
                business,
                "老王面馆",
                "230102001001",
                null,
                null,
                null,
                state,
                number,
                new UUID(0, 3),
                "道里区食安办",
                business,
                "老王面馆",
                null,
                "关于限期整改食品安全问题的整改通知书",
                "根据有关要求，现通知如下。",
                "进货查验无记录。",
                "请立即整改。",
                1,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 8, 24),
                out ? LocalDate.of(2026, 8, 24) : null,
                out ? LocalDate.of(2026, 9, 7) : null,
                null,
                null,
                null,
                null,
                null,
                null,
                withdrawn);
    }
}
