package org.liangze.tasking.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.business;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liangze.contracts.Tier;
import org.liangze.tasking.VisitScene;
import org.liangze.tasking.checklist.Checklists;

/** The paper for the business says what the record says. */
@ExtendWith(VisitScene.class)
class SheetTest {
    private final VisitScene scene;

    SheetTest(VisitScene scene) {
        this.scene = scene;
    }

    @Test
    void theSheetSaysWhatTheVisitFound() throws IOException {
        scene.businesses("sh-noodle", "sh-other");
        String visit = scene.visited(scene.visit("sh-noodle")
                .failing(6, "无进货票据", "L2")
                .failing(7, "过期食品待售", "L3")
                .with("representativeSignature", "M40 60L60 30L80 70L110 40M130 35L130 80L170 60"));
        scene.song()
                .post(
                        "/visits/" + visit + "/corrections",
                        Map.of(
                                "version",
                                1,
                                "reason",
                                "补充",
                                "answers",
                                List.of(Map.of("item", 3, "answer", "NOT_APPLICABLE"))));
        HttpResponse<byte[]> sheet = scene.as(business("sh-noodle")).download("/visits/" + visit + "/sheet.pdf");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type")).contains("application/pdf");
        keep("sheet.pdf", sheet.body());
        assertThat(text(sheet.body()))
                .contains(
                        "食品安全包保督导反馈表",
                        "主体名称：sh-noodle",
                        "包保干部：s-song",
                        "督导方式：现场",
                        "督导时间：",
                        "无进货票据",
                        "涉嫌违法/重大",
                        "由监管部门确定",
                        "限期改",
                        "主体现场代表：老王",
                        "包保干部：王伟",
                        "村、社区）第1版；督导记录第2版",
                        "更正后的记录");
        assertThat(pictures(sheet.body())).as("the drawn signature").isEqualTo(1);
        assertThat(scene.as(business("sh-other"))
                        .download("/visits/" + visit + "/sheet.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(scene.as(VisitScene.FAR_OFFICE)
                        .download("/visits/" + visit + "/sheet.pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theBlankSheetHasEveryItemAndTheBusinessOnIt() throws IOException {
        scene.businesses("sh-blank", "sh-mine");
        String path = "/checklists/" + Checklists.idFor(Tier.D) + "/1/sheet.pdf";
        byte[] blank = scene.song()
                .download(path + "?business=" + business("sh-blank"))
                .body();
        keep("blank.pdf", blank);
        assertThat(text(blank)).contains("主体名称：sh-blank", "□现场", "食品安全管理体系", "宣传培训", "第1版");
        assertThat(scene.as(business("sh-mine"))
                        .download(path + "?business=" + business("sh-blank"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(scene.as(VisitScene.FAR_OFFICE)
                        .download(path + "?business=" + business("sh-blank"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(scene.as(VisitScene.FAR_OFFICE).download(path).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyAPathOfLinesIsDrawn() {
        assertThat(DrawnSignature.png("M1 2L3 4")).isPresent();
        assertThat(DrawnSignature.png(null)).isEmpty();
        assertThat(DrawnSignature.png("L1 2")).isEmpty();
        assertThat(DrawnSignature.png("M1 2\"/><script>")).isEmpty();
        assertThat(DrawnSignature.png("M1 2" + "L3 4".repeat(6_000))).isEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace("\n", "");
        }
    }

    private static long pictures(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            long pictures = 0;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            return pictures;
        }
    }

    /** To be looked at after a run. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name), pdf);
    }
}
