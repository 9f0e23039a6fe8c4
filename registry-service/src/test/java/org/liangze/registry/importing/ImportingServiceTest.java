package org.liangze.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.businessId;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;
import static org.liangze.registry.TheRegistry.uscc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.BusinessChanged;
import org.liangze.contracts.ContactChanged;
import org.liangze.contracts.PersonChanged;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** Spreadsheets as offices send them (domain.md §3.11). */
class ImportingServiceTest {
    private static final List<String> PEOPLE =
            List.of("编号", "姓名", "角色", "级别", "地区代码", "单位", "邮箱", "电话", "联络员编号", "负责人编号", "副职编号");
    private static final List<String> BUSINESSES = List.of(
            "主体名称",
            "统一社会信用代码",
            "场所编号",
            "主体类别",
            "规模",
            "就餐人数",
            "包保等级",
            "地区代码",
            "地址",
            "法定代表人",
            "联系电话",
            "邮箱",
            "经营状态",
            "高风险",
            "许可证类型",
            "许可证号",
            "有效期起",
            "有效期止",
            "食品安全总监",
            "食品安全员",
            "包保干部编号");

    @Test
    void aWorkbookWithPeopleAndBusinessesIsPreviewedConfirmedAndTheSameAgainChangesNothing() throws IOException {
        String code = uscc();
        byte[] file = workbook(
                List.of(
                        cadre("i-1", "230123001001", "i-office"),
                        List.of("i-office", "依兰县食安办", "食品安全办", "县", "230123", "依兰县食安办", "", "", "", "", "")),
                List.of(eatery("依兰面馆", code, "230123001001", "i-1"), eatery("依兰包子铺", uscc(), "230123001001", "")));

        Reply preview = admin().upload("/imports", "台账.xlsx", file, "source", "依兰县");
        assertThat(preview.status()).as("%s", preview.body()).isEqualTo(200);
        assertThat(tally(preview, "people")).containsExactly(2, 0, 0, 0, 0);
        assertThat(tally(preview, "businesses")).containsExactly(2, 0, 0, 0, 0);
        assertThat(admin().get("/businesses/" + businessId(code)).status()).isEqualTo(404);

        Reply confirmed = confirm(preview);
        assertThat(confirmed.body().get("state").asString()).isEqualTo("CONFIRMED");
        service().awaitQuiet();
        JsonNode view = admin().get("/businesses/" + businessId(code)).body();
        assertThat(view.get("cadreId").asString()).isEqualTo(id("i-1").toString());
        assertThat(view.get("licences").get(0).get("number").asString()).isEqualTo("黑小餐饮001");
        assertThat(view.get("phoneMasked").asString()).isEqualTo("139****0001");
        assertThat(assignments("i-1")).singleElement().satisfies(event -> {
            assertThat(event.initial()).isTrue();
            assertThat(event.businesses()).hasSize(1);
        });
        assertThat(service().published(ContactChanged.class))
                .filteredOn(event -> event.partyId().equals(id("i-1")))
                .singleElement()
                .satisfies(event -> assertThat(event.email()).isEqualTo("i-1@example.test"));
        assertThat(service().published(PersonChanged.class))
                .filteredOn(event -> event.personId().equals(businessId(code)))
                .singleElement()
                .satisfies(event -> assertThat(event.businessId()).isEqualTo(businessId(code)));

        int events = service().published(BusinessChanged.class).size();
        Reply again = admin().upload("/imports", "台账.xlsx", file);
        assertThat(tally(again, "people")).containsExactly(0, 0, 2, 0, 0);
        assertThat(tally(again, "businesses")).containsExactly(0, 0, 2, 0, 0);
        confirm(again);
        confirm(again);
        assertThat(service().published(BusinessChanged.class)).hasSize(events);
        assertThat(assignments("i-1")).hasSize(1);
    }

    @Test
    void aRefusedRowSaysWhereWhatAndWhatToDoAndHoldsTheFileBack() throws IOException {
        person("f-1", "包保干部", "230124001001");
        String sound = uscc();
        String wrong = sound.substring(0, 17) + (sound.charAt(17) == '0' ? '1' : '0');
        byte[] file = workbook(
                List.of(),
                List.of(
                        eatery("方正面馆", sound, "230124001001", "f-1"),
                        eatery("方正饺子馆", wrong, "230124001001", "f-1"),
                        eatery("方正烧烤", uscc(), "990000", "f-1"),
                        eatery("方正火锅", uscc(), "230124001001", "nobody")));
        Reply preview = admin().upload("/imports", "台账.xlsx", file);
        assertThat(tally(preview, "businesses")).containsExactly(1, 0, 0, 3, 0);
        JsonNode refusals = preview.body().get("refusals");
        assertThat(refusals.get(0).get("sheet").asString()).isEqualTo("主体");
        assertThat(refusals.get(0).get("row").asInt()).isEqualTo(5);
        assertThat(refusals.get(0).get("column").asString()).isEqualTo("统一社会信用代码");
        assertThat(refusals.get(0).get("value").asString()).isEqualTo(wrong);
        assertThat(refusals.get(0).get("what").asString()).contains("校验位");
        assertThat(refusals).extracting(refusal -> refusal.get("row").asInt()).contains(5, 6, 7);

        Reply held = admin().post(path(preview) + "/confirm", Map.of());
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.problem()).isEqualTo("rows-refused");
        Reply leftOut = admin().post(path(preview) + "/confirm", Map.of("leaveOut", true));
        assertThat(leftOut.status()).isEqualTo(200);
        assertThat(admin().get("/businesses?region=230124").body().get("items")).hasSize(1);
    }

    @Test
    void whatIsMissingFromTheFileIsReportedAndKept() throws IOException {
        String kept = uscc();
        confirm(admin().upload(
                        "/imports",
                        "a.xlsx",
                        workbook(
                                List.of(),
                                List.of(
                                        eatery("宾县面馆", kept, "230125001001", ""),
                                        eatery("宾县饼店", uscc(), "230125001001", "")))));
        Reply second = admin().upload(
                        "/imports", "b.xlsx", workbook(List.of(), List.of(eatery("宾县大面馆", kept, "230125001001", ""))));
        assertThat(tally(second, "businesses")).containsExactly(0, 1, 0, 0, 1);
        assertThat(second.body().get("missing").get(0).get("name").asString()).isEqualTo("宾县饼店");
        confirm(second);
        assertThat(admin().get("/businesses?region=230125").body().get("items")).hasSize(2);
    }

    @Test
    void aCsvInGb18030IsReadToo() {
        String text =
                "人员名单\n" + String.join(",", PEOPLE) + "\n" + String.join(",", cadre("g-1", "230126001001", "")) + "\n";
        Reply preview =
                admin().upload("/imports", "people.csv", text.getBytes(Charset.forName("GB18030")), "kind", "PEOPLE");
        assertThat(tally(preview, "people")).containsExactly(1, 0, 0, 0, 0);
        confirm(preview);
        service().awaitQuiet();
        assertThat(admin().get("/people/" + id("g-1")).body().get("emailMasked").asString())
                .isEqualTo("g***@example.test");
    }

    @Test
    void anOfficeImportsOnlyIntoItsOwnPlace() throws IOException {
        person("o-127", "食品安全办", "230127");
        byte[] file = workbook(
                List.of(),
                List.of(eatery("木兰面馆", uscc(), "230127001001", ""), eatery("通河面馆", uscc(), "230128001001", "")));
        Reply preview = as("o-127").upload("/imports", "台账.xlsx", file);
        assertThat(tally(preview, "businesses")).containsExactly(1, 0, 0, 1, 0);
        assertThat(preview.body().get("refusals").get(0).get("what").asString()).contains("辖区");
    }

    @Test
    void aBrokenOldWorkbookIsDeclinedInAClearSentence() {
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0};
        Reply refused = admin().upload("/imports", "旧表.xls", old);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("detail").asString()).contains("已损坏", "另存为");
    }

    @Test
    void aCountyGoesInWithOneFactPerCadre() throws IOException {
        List<List<String>> people = IntStream.range(0, 500)
                .mapToObj(n -> cadre("big-" + n, village(n), ""))
                .toList();
        List<List<String>> businesses = IntStream.range(0, 3000)
                .mapToObj(n -> eatery("大县主体" + n, uscc(), village(n % 500), "big-" + n % 500))
                .toList();
        byte[] file = workbook(people, businesses);
        Reply preview = admin().upload("/imports", "大县.xlsx", file);
        assertThat(tally(preview, "businesses")).containsExactly(3000, 0, 0, 0, 0);
        confirm(preview);
        assertThat(service().published(AssignmentsChanged.class))
                .filteredOn(event -> event.businesses().getFirst().name().startsWith("大县主体"))
                .hasSize(500)
                .allSatisfy(event -> assertThat(event.businesses()).hasSize(6));
    }

    private static String village(int n) {
        return "230129%03d%03d".formatted(n / 50 + 1, n % 50 + 1);
    }

    private static List<AssignmentsChanged> assignments(String cadre) {
        return service().published(AssignmentsChanged.class).stream()
                .filter(event -> event.cadreId().equals(id(cadre)))
                .toList();
    }

    private static Reply confirm(Reply preview) {
        Reply reply = admin().post(path(preview) + "/confirm", Map.of());
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
        return reply;
    }

    private static String path(Reply preview) {
        return "/imports/" + UUID.fromString(preview.body().get("id").asString());
    }

    private static List<Integer> tally(Reply reply, String kind) {
        JsonNode tally = reply.body().path(kind);
        return Stream.of("added", "changed", "unchanged", "refused", "missing")
                .map(name -> tally.path(name).asInt(-1))
                .toList();
    }

    private static List<String> cadre(String code, String region, String head) {
        return List.of(
                code,
                "干部" + code,
                "包保干部",
                "村（社区）",
                region,
                "社区" + region,
                code + "@example.test",
                "13800000000",
                "",
                head,
                "");
    }

    private static List<String> eatery(String name, String code, String region, String cadre) {
        return List.of(
                name,
                code,
                "",
                "小餐饮",
                "微",
                "",
                "D",
                region,
                name + "的地址",
                "王老板",
                "13900000001",
                "",
                "在产在营",
                "否",
                "小餐饮许可证",
                "黑小餐饮001",
                "2025-01-01",
                "2028年1月1日",
                "",
                "1",
                cadre);
    }

    private static byte[] workbook(List<List<String>> people, List<List<String>> businesses) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("主体"), "包保主体台账", BUSINESSES, businesses);
            fill(workbook.createSheet("人员"), "包保人员名单", PEOPLE, people);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Sheet sheet, String title, List<String> header, List<List<String>> rows) {
        sheet.createRow(0).createCell(0).setCellValue(title);
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        for (int i = 0; i < all.size(); i++) {
            Row row = sheet.createRow(i + 2);
            for (int column = 0; column < header.size(); column++) {
                row.createCell(column).setCellValue(all.get(i).get(column));
            }
        }
    }
}
