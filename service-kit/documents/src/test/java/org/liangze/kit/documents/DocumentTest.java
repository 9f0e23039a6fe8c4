package org.liangze.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final Instant MADE = Instant.parse("2026-09-28T01:00:00Z");
    private static final String RARE = "玥喆堃䶮垚犇骉羴翀赟頔旸珺琎祎瑄嫚彧燚璟䴙䴘鿏𬭊𬬭𬱖";
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Test
    void allTextIsThereAndCanBeCopied() throws IOException {
        Document letter = Document.titled("关于限期整改的函", List.of(new Block.Paragraph("人民群众一二大日月食品安全" + RARE)), MADE)
                .headed("哈尔滨市道里区食品安全委员会办公室文件", "道食安办函〔2026〕3号")
                .to("抚顺街道办事处")
                .signed(new Signature("哈尔滨市道里区食品安全委员会办公室", null, "2026年9月28日"))
                .noting(List.of("本函一式两份"));
        String text = text(letter.pdf());
        assertThat(text.replace("\n", ""))
                .contains(
                        "哈尔滨市道里区食品安全委员会办公室文件",
                        "道食安办函〔2026〕3号",
                        "关于限期整改的函",
                        "抚顺街道办事处：",
                        "人民群众一二大日月食品安全" + RARE,
                        "2026年9月28日",
                        "本函一式两份");
        assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FDF)).isEmpty();
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        Document document = Document.titled("责任清单", List.of(new Block.Paragraph("包保主体两户")), MADE);
        assertThat(document.pdf()).isEqualTo(document.pdf());
    }

    @Test
    void aCharacterThatTheTypefacesLackIsNamedAndNotDropped() throws IOException {
        Document document = Document.titled("清单", List.of(new Block.Paragraph("老王😀面馆\u200B")), MADE);
        assertThat(text(document.pdf())).contains("老王〔U+1F600〕面馆");
    }

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() throws IOException {
        List<Block> body = new ArrayList<>();
        for (int shift = 0; shift < 30; shift++) {
            body.add(new Block.Paragraph("食".repeat(shift)
                    + "安全，督导（每季度至少一次），《规定》“日管控、周排查、月调度”等；整改率100%，温度≤8℃。".repeat(3)
                    + "于（2026年9月30日）前完成，联系电话（0451-84512345，13812345678）；文号〔2026〕3号，9月28日。".repeat(3)));
        }
        String closing = "，。；：、）》”’！？%℃";
        String opening = "（《“‘〔";
        for (String line : text(Document.titled("避头尾", body, MADE).pdf())
                .lines()
                .filter(text -> !text.isBlank())
                .toList()) {
            assertThat(closing).doesNotContain(line.substring(0, 1));
            assertThat(opening).doesNotContain(line.substring(line.length() - 1));
        }
    }

    @Test
    void aLongTableRepeatsItsHeadOnEachPage() throws IOException {
        List<List<String>> rows = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> List.of(String.valueOf(i), "主体" + i))
                .toList();
        Block.Table table = new Block.Table(List.of(Block.Column.centred("序号", 20), Block.Column.of("名称", 80)), rows);
        try (PDDocument pdf =
                Loader.loadPDF(Document.titled("清单", List.of(table), MADE).pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains("序号");
            }
            assertThat(text(Document.titled("清单", List.of(table), MADE).pdf())).contains("120 主体120");
        }
    }

    @Test
    void aSignatureIsAPictureOfThePageItselfAndNothingElseIsFetched() throws IOException {
        Document plain = Document.titled("承诺书", List.of(new Block.Paragraph("<img src='file:///etc/passwd'/>")), MADE);
        byte[] signed = plain.signed(new Signature("承诺人：", DOT, "2026年9月28日")).pdf();
        assertThat(images(signed)).isEqualTo(1);
        assertThat(images(plain.pdf())).isZero();
        assertThat(text(plain.pdf())).contains("<img src='file:///etc/passwd'/>");
    }

    private static long images(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            long images = 0;
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                images += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return images;
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
