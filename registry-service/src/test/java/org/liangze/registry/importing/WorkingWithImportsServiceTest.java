package org.liangze.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;
import static org.liangze.registry.TheRegistry.uscc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.TheRegistry;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** Columns, questions, refused rows and the history of imports, over HTTP. */
class WorkingWithImportsServiceTest {
    private static final String HEADER = "主体名称,统一社会信用代码,主体类别,地区代码,地址,许可证号,有效期止";

    @Test
    void columnsNobodyKnowsAreAskedForAndRememberedForTheNextFile() {
        HttpAs clerk = office("col-office", "230204");
        String file = String.join("\n", "台账", "甲,乙,丙,丁,戊", "香坊面馆,%s,小餐饮,230204001001,香坊大街1号".formatted(uscc()));
        Reply unknown = clerk.upload("/imports", "甲乙丙丁.csv", bytes(file), "source", "香坊局");
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.body().get("state").asString()).isEqualTo("NEEDS_COLUMNS");
        JsonNode column = unknown.body().get("sheets").get(0).get("columns").get(1);
        assertThat(column.get("letter").asString()).isEqualTo("B");
        Map<String, Object> sheet = Map.of(
                "name",
                "CSV",
                "kind",
                "BUSINESSES",
                "headerRows",
                List.of(2, 2),
                "columns",
                Map.of("0", "NAME", "1", "USCC", "2", "KIND", "3", "REGION", "4", "ADDRESS"));
        Reply chosen = clerk.post(path(unknown) + "/columns", Map.of("sheets", List.of(sheet)));
        assertThat(chosen.body().get("state").asString())
                .as("%s", chosen.body())
                .isEqualTo("PREVIEWED");
        assertThat(chosen.body().get("businesses").get("added").asInt()).isEqualTo(1);

        Reply next = clerk.upload("/imports", "下月.csv", bytes(file.replace("面馆", "饺子馆")), "source", "香坊局");
        assertThat(next.body().get("state").asString()).isEqualTo("PREVIEWED");
        assertThat(next.body().get("sheets").get(0).get("remembered").asBoolean())
                .isTrue();
        Reply elsewhere = office("col-other", "230205").upload("/imports", "x.csv", bytes(file), "source", "香坊局");
        assertThat(elsewhere.body().get("state").asString()).isEqualTo("NEEDS_COLUMNS");

        Reply twice = clerk.post(
                path(next) + "/columns",
                Map.of("sheets", List.of(Map.of("name", "CSV", "columns", Map.of("0", "NAME", "1", "NAME")))));
        assertThat(twice.problem()).isEqualTo("column-twice");
    }

    @Test
    void aChangeIsShownFieldByField() {
        HttpAs clerk = office("chg-office", "230206");
        String code = uscc();
        confirmed(clerk, list("阿城面馆,%s,小餐饮,230206001001,老街1号,,".formatted(code)));
        Reply second =
                clerk.upload("/imports", "b.csv", bytes(list("阿城面馆,%s,小餐饮,230206001001,新街2号,,".formatted(code))));
        assertThat(second.body().get("businesses").get("changed").asInt()).isEqualTo(1);
        JsonNode row = clerk.get(path(second) + "/rows?outcome=changed")
                .body()
                .get("items")
                .get(0);
        assertThat(row.get("changes")).singleElement().satisfies(change -> {
            assertThat(change.get("field").asString()).isEqualTo("地址");
            assertThat(change.get("before").asString()).isEqualTo("老街1号");
            assertThat(change.get("after").asString()).isEqualTo("新街2号");
        });
    }

    @Test
    void refusedRowsComeBackAreMendedAndGoIn() throws Exception {
        HttpAs clerk = office("ref-office", "230207");
        String sound = uscc();
        String typo = sound.substring(0, 17) + (sound.charAt(17) == '0' ? '1' : '0');
        String file = list(
                "=平房面馆,%s,小餐饮,230207001001,友协街1号,JY10000000000001,2028-01-01".formatted(typo),
                "平房饼店,%s,小餐饮,230207001001,友协街2号,,".formatted(uscc()));
        Reply preview = clerk.upload("/imports", "c.csv", bytes(file));
        assertThat(preview.body().get("refusedTotal").asInt()).isEqualTo(1);
        assertThat(preview.body().get("refusals").get(0).get("cell").asString()).isEqualTo("B2");
        assertThat(clerk.post(path(preview) + "/confirm", Map.of("leaveOut", true))
                        .status())
                .isEqualTo(200);
        assertThat(clerk.get(path(preview) + "/refused.xlsx").status()).isEqualTo(200);
        byte[] back = refused(preview.body().get("id").asString(), "ref-office", "230207");
        byte[] mended;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(back))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=平房面馆");
            assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(7).getStringCellValue()).contains("校验位不符");
            row.removeCell(row.getCell(1));
            row.createCell(1).setCellValue(sound);
            mended = bytes(workbook);
        }
        Reply again = clerk.upload("/imports", "改.xlsx", mended);
        assertThat(again.body().get("businesses").get("added").asInt())
                .as("%s", again.body())
                .isEqualTo(1);
        assertThat(again.body().get("refusedTotal").asInt()).isZero();
    }

    @Test
    void aBusinessSaidToBeTheSameIsUpdatedAndNotAskedAboutAgain() {
        HttpAs clerk = office("same-office", "230208");
        String old = uscc();
        confirmed(clerk, list("松北面馆,%s,小餐饮,230208001001,松北街 1号,,".formatted(old)));
        String file = list("松北 面馆,%s,小餐饮,230208001001,松北街1号,JY10000000000009,2029-01-01".formatted(uscc()));
        Reply preview = clerk.upload("/imports", "d.csv", bytes(file));
        JsonNode question = preview.body().get("questions").get(0);
        assertThat(question.get("existingUscc").asString()).isEqualTo(old);
        assertThat(clerk.post(path(preview) + "/confirm", Map.of()).problem()).isEqualTo("questions-open");
        Reply answered = clerk.post(
                path(preview) + "/answers",
                Map.of("answers", List.of(Map.of("id", question.get("id").asString(), "same", true))));
        assertThat(answered.body().get("businesses").get("changed").asInt()).isEqualTo(1);
        assertThat(clerk.post(path(preview) + "/confirm", Map.of()).status()).isEqualTo(200);
        assertThat(clerk.get("/businesses?region=230208").body().get("items")).hasSize(1);
        Reply again = clerk.upload("/imports", "d.csv", bytes(file));
        assertThat(again.body().get("businesses").get("unchanged").asInt())
                .as("%s", again.body())
                .isEqualTo(1);
        assertThat(again.body().get("questions")).isEmpty();
    }

    @Test
    void whatMovedBetweenPreviewAndConfirmationIsSaidExactly() {
        HttpAs clerk = office("mov-office", "230621");
        String code = uscc();
        Reply first =
                clerk.upload("/imports", "a.csv", bytes(list("道外面馆,%s,小餐饮,230621001001,靖宇街1号,,".formatted(code))));
        Reply second =
                clerk.upload("/imports", "b.csv", bytes(list("道外面馆,%s,小餐饮,230621001001,靖宇街2号,,".formatted(code))));
        assertThat(clerk.post(path(first) + "/confirm", Map.of()).status()).isEqualTo(200);
        Reply moved = clerk.post(path(second) + "/confirm", Map.of());
        assertThat(moved.problem()).isEqualTo("register-moved");
        assertThat(moved.body().get("detail").asString()).contains("第2行", "由新增变为变更");
        assertThat(clerk.get(path(second))
                        .body()
                        .get("businesses")
                        .get("changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(clerk.post(path(second) + "/confirm", Map.of())
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void anOldWorkbookWithMergedCellsGoesIn() throws IOException {
        HttpAs clerk = office("old-office", "230622");
        byte[] file;
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("台账");
            fill(sheet, 0, "双城区台账");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            fill(sheet, 1, "名称", "信用代码", "业态", "区划代码", "许可证", "", "");
            fill(sheet, 2, "", "", "", "", "编号", "有效期起", "有效期止");
            for (int column = 0; column < 4; column++) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 4, 6));
            String code = uscc();
            fill(sheet, 3, "双城面馆", code, "餐饮", "230622001001", "JY10000000000001", "2024.1.2", "二〇二九年一月一日");
            fill(sheet, 4, "", "", "", "", "JY10000000000002", "2024.1.2", "2029/1/1");
            for (int column = 0; column < 4; column++) {
                sheet.addMergedRegion(new CellRangeAddress(3, 4, column, column));
            }
            file = bytes(workbook);
        }
        Reply preview = clerk.upload("/imports", "旧.xls", file);
        assertThat(preview.body().get("businesses").get("added").asInt())
                .as("%s", preview.body())
                .isEqualTo(1);
        assertThat(preview.body().get("businesses").get("joined").asInt()).isEqualTo(1);
        clerk.post(path(preview) + "/confirm", Map.of());
        assertThat(clerk.get("/businesses?region=230622")
                        .body()
                        .get("items")
                        .get(0)
                        .get("licences"))
                .hasSize(2);
    }

    @Test
    void anotherPlaceSeesNothingOfAnImport() throws Exception {
        HttpAs clerk = office("own-office", "230224");
        HttpAs other = office("oth-office", "230225");
        Reply preview =
                clerk.upload("/imports", "a.csv", bytes(list("南岗面馆,%s,小餐饮,230224001001,花园街1号,,".formatted(uscc()))));
        String path = path(preview);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(path + "/rows?outcome=added").status()).isEqualTo(404);
        assertThat(other.get(path + "/refused.xlsx").status()).isEqualTo(404);
        assertThat(other.post(path + "/confirm", Map.of()).status()).isEqualTo(404);
        assertThat(other.post(path + "/columns", Map.of("sheets", List.of())).status())
                .isEqualTo(404);
        assertThat(other.post(path + "/answers", Map.of("answers", List.of())).status())
                .isEqualTo(404);
        assertThat(ids(other.get("/imports")))
                .doesNotContain(preview.body().get("id").asString());
        assertThat(ids(clerk.get("/imports"))).contains(preview.body().get("id").asString());
        person("own-cadre", "包保干部", "230224001001");
        assertThat(as("own-cadre").get(path).status()).isEqualTo(403);
        assertThat(as("own-cadre").upload("/imports", "a.csv", bytes(list())).status())
                .isEqualTo(403);
    }

    @Test
    void theTemplateIsReadByTheImporter() throws Exception {
        for (ImportKind kind : ImportKind.values()) {
            assertThat(admin().get("/imports/template.xlsx?kind=" + kind).status())
                    .isEqualTo(200);
            Reply preview = admin().upload("/imports", "模板.xlsx", TemplateWorkbook.of(kind));
            assertThat(preview.body().get("state").asString())
                    .as("%s", preview.body())
                    .isEqualTo("PREVIEWED");
            assertThat(preview.body().get("sheets").get(0).get("kind").asString())
                    .isEqualTo(kind.name());
        }
    }

    @Test
    void anImportWhoseProcessIsGoneFails() {
        HttpAs clerk = office("gone-office", "230202");
        Reply preview = clerk.upload("/imports", "a.csv", bytes(list("x,%s,小餐饮,230202001001,y,,".formatted(uscc()))));
        String id = preview.body().get("id").asString();
        service()
                .sql()
                .sql("update registry.import_job set state = 'READING', node = 42 where id = cast(? as uuid)")
                .param(id)
                .update();
        service().runSweep("IMPORTS_TIDIED");
        JsonNode failed = clerk.get(path(preview)).body();
        assertThat(failed.get("state").asString()).isEqualTo("FAILED");
        assertThat(failed.get("failure").asString()).isEqualTo("服务重启，请重新导入");
        assertThat(staged(id)).isZero();
    }

    @Test
    void stagedRowsThatACrashTookAreMissed() {
        HttpAs clerk = office("lost-office", "230203");
        Reply preview = clerk.upload("/imports", "a.csv", bytes(list("x,%s,小餐饮,230203001001,y,,".formatted(uscc()))));
        service()
                .sql()
                .sql("delete from registry.import_row where job_id = cast(? as uuid)")
                .param(preview.body().get("id").asString())
                .update();
        Reply lost = clerk.post(path(preview) + "/confirm", Map.of());
        assertThat(lost.problem()).isEqualTo("rows-lost");
        assertThat(clerk.get("/businesses?region=230203").body().get("items")).isEmpty();
    }

    private static long staged(String id) {
        return service()
                .sql()
                .sql("select count(*) from registry.import_line where job_id = cast(? as uuid)")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static void confirmed(HttpAs clerk, String file) {
        Reply preview = clerk.upload("/imports", "a.csv", bytes(file));
        assertThat(clerk.post(path(preview) + "/confirm", Map.of()).status())
                .as("%s", preview.body())
                .isEqualTo(200);
    }

    private static HttpAs office(String code, String region) {
        person(code, "食品安全办", region);
        return as(code);
    }

    private static List<String> ids(Reply list) {
        return StreamSupport.stream(list.body().get("items").spliterator(), false)
                .map(item -> item.get("id").asString())
                .toList();
    }

    // The bytes themselves, which the test's client would take for text.
    private static byte[] refused(String job, String person, String region) {
        Caller caller = new Caller(TheRegistry.id(person), person, Role.OFFICE, Level.COUNTY, region, null);
        UUID id = UUID.fromString(job);
        var sheets = service()
                .bean(Transactions.class)
                .asCaller(caller, () -> service().bean(ImportJobs.class).layouts(id));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service().bean(RefusedWorkbook.class).write(caller, id, sheets, out);
        return out.toByteArray();
    }

    private static void fill(org.apache.poi.ss.usermodel.Sheet sheet, int at, String... cells) {
        var row = sheet.createRow(at);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static String list(String... rows) {
        return String.join(
                "\n", Stream.concat(Stream.of(HEADER), Stream.of(rows)).toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String path(Reply reply) {
        return "/imports/" + reply.body().get("id").asString();
    }
}
