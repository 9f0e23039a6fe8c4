package org.liangze.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.OperatingState;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.id.Ids;
import org.liangze.registry.business.model.Licence;
import org.liangze.registry.importing.MessyWorkbook.Truth;
import org.liangze.registry.person.Contacts;
import org.liangze.registry.person.model.Contact;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** A clerk with a messy workbook of 3,856 businesses gets them in without help and without a wrong row. */
class MessyWorkbookServiceTest {
    private static final int BUSINESSES = 3_856;

    @Test
    void aMessyWorkbookOfADistrictGoesInWithoutAWrongRow() throws IOException {
        List<String> villages = villages();
        person("messy-office", "食品安全办", "230183");
        person("messy-town", "包保干部", "230183100");
        person("messy-elsewhere", "包保干部", villages.getLast());
        person("messy-gone", "包保干部", villages.getFirst());
        admin().post("/people/" + id("messy-gone") + "/leave", Map.of());
        person("messy-liaison", "联络员", villages.getFirst());
        UUID known = business("尚志市老字号饺子馆", villages.get(5), "address", "尚志大街1号");
        UUID outside = business("延寿县的店", "230184001001");
        String outsideCode = service()
                .sql()
                .sql("select uscc from registry.business where id = ?")
                .param(outside)
                .query(String.class)
                .single();
        HttpAs clerk = as("messy-office");
        Reply cadres = clerk.upload("/imports", "干部.csv", cadres(villages), "kind", "PEOPLE");
        assertThat(cadres.body().get("people").get("added").asInt()).isEqualTo(villages.size());
        assertThat(clerk.post(path(cadres) + "/confirm", Map.of()).status()).isEqualTo(200);

        MessyWorkbook messy = new MessyWorkbook(new XSSFWorkbook(), 20260928, villages);
        messy.fill(BUSINESSES - 2);
        wrongRows(messy, villages, outsideCode);
        Truth repeated = messy.truth().get(99);
        Truth twin = named(messy.business(), repeated.name(), repeated.address(), repeated.region());
        messy.write(one(twin));
        int twinRow = messy.lastRow();
        Truth sameAsKnown = named(messy.business(), "尚志市 老字号饺子馆", "尚志大街 1号", villages.get(5));
        messy.write(one(sameAsKnown));
        int knownRow = messy.lastRow();
        Truth likeKnown = named(messy.business(), "尚志市老字号饺子馆", "尚志大街1号", villages.get(5));
        messy.write(one(likeKnown));
        int likeRow = messy.lastRow();

        byte[] file = messy.bytes();
        Reply preview = clerk.upload("/imports", "尚志市台账（最终版）.xlsx", file);
        assertThat(preview.status()).as("%s", preview.body()).isEqualTo(200);
        JsonNode report = preview.body();
        assertThat(report.get("state").asString()).as("%s", report).isEqualTo("PREVIEWED");
        JsonNode sheet = report.get("sheets").get(1);
        assertThat(sheet.get("headerRows")).extracting(JsonNode::asInt).containsExactly(4, 5);
        assertThat(report.get("sheets").get(0).get("kind").isNull()).isTrue();
        assertThat(refusedRows(report)).isEqualTo(messy.wrong().keySet());
        messy.wrong()
                .forEach((row, why) ->
                        assertThat(said(report, row)).as("row %d", row).contains(why));
        assertThat(passedOver(report)).containsAll(messy.notes());
        assertThat(tally(report))
                .isEqualTo(List.of(BUSINESSES - 2, 0, 0, messy.wrong().size(), 3, messy.joined()));

        Reply early = clerk.post(path(preview) + "/confirm", Map.of("leaveOut", true));
        assertThat(early.problem()).isEqualTo("questions-open");
        Map<Integer, JsonNode> questions = new TreeMap<>();
        report.get("questions")
                .forEach(question -> questions.put(question.get("row").asInt(), question));
        assertThat(questions.keySet()).containsExactlyInAnyOrder(twinRow, knownRow, likeRow);
        assertThat(questions.get(knownRow).get("existingId").asString()).isEqualTo(known.toString());
        Reply answered = clerk.post(
                path(preview) + "/answers",
                Map.of(
                        "answers",
                        List.of(
                                Map.of("id", questions.get(twinRow).get("id"), "same", false),
                                Map.of("id", questions.get(knownRow).get("id"), "same", true),
                                Map.of("id", questions.get(likeRow).get("id"), "same", false))));
        assertThat(tally(answered.body()))
                .isEqualTo(List.of(BUSINESSES, 1, 0, messy.wrong().size(), 0, messy.joined()));

        Reply held = clerk.post(path(preview) + "/confirm", Map.of());
        assertThat(held.problem()).isEqualTo("rows-refused");
        Reply confirmed = clerk.post(path(preview) + "/confirm", Map.of("leaveOut", true));
        assertThat(confirmed.body().get("state").asString())
                .as("%s", confirmed.body())
                .isEqualTo("CONFIRMED");

        List<Truth> truth = new ArrayList<>(messy.truth());
        truth.add(one(twin));
        truth.add(one(likeKnown));
        assertThat(truth).hasSize(BUSINESSES);
        Map<UUID, Truth> stored = stored();
        stored.remove(known);
        assertThat(stored).hasSize(BUSINESSES);
        truth.forEach(one -> assertThat(stored.get(Ids.named("business", one.uscc(), one.site())))
                .isEqualTo(one));

        Reply again = clerk.upload("/imports", "尚志市台账（最终版）.xlsx", file);
        assertThat(tally(again.body()))
                .isEqualTo(List.of(0, 0, BUSINESSES + 1, messy.wrong().size(), 0, messy.joined()));
    }

    private static void wrongRows(MessyWorkbook messy, List<String> villages, String outsideCode) {
        String code = messy.business().uscc();
        char last = code.charAt(17) == '0' ? '1' : '0';
        messy.wrong("校验位不符", sound(messy), 2, code.substring(0, 17) + last);
        messy.wrong("应为18位", sound(messy), 2, code.substring(0, 17));
        messy.wrong("不是信用代码可用的字符", sound(messy), 2, "I" + code.substring(1));
        messy.wrong("失真", sound(messy), 2, 9.123018312345678E17);
        messy.wrong("不能为空", sound(messy), 1, "");
        messy.wrong("公式出错", sound(messy), 1, FormulaError.NA);
        messy.wrong("请删短", sound(messy), 1, "长".repeat(600));
        messy.wrong("不能为空", sound(messy), 4, "");
        messy.wrong("不认识", sound(messy), 4, "饭馆子");
        messy.wrong("不认识", sound(messy), 5, "特大");
        messy.wrong("应为整数人数", sound(messy), 6, "约百人");
        messy.wrong("不认识", sound(messy), 7, "E级");
        messy.wrong("没有这个地区代码", sound(messy), 8, "990000001001");
        messy.wrong("不在您的辖区内", sound(messy), 8, "230184001001");
        messy.wrong("不能为空", sound(messy), 8, "");
        messy.wrong("不认识", sound(messy), 13, "时开时关");
        messy.wrong("不认识", sound(messy), 14, "大概");
        messy.wrong("没有这一天", sound(messy), 18, "2026年2月30日");
        messy.wrong("不是日期", sound(messy), 18, "明年");
        messy.wrong("早于有效期起", sound(messy), 18, "2001-01-01");
        messy.wrong("没有许可证号", sound(messy), 16, "");
        messy.wrong("没有登记这个编号", sound(messy), 21, "nobody");
        messy.wrong("应由村（社区）级干部包保", sound(messy), 21, "messy-town");
        messy.wrong("不在", in(sound(messy), villages.getFirst()), 21, "messy-elsewhere");
        messy.wrong("已离任", in(sound(messy), villages.getFirst()), 21, "messy-gone");
        messy.wrong("不是包保干部", in(sound(messy), villages.getFirst()), 21, "messy-liaison");
        messy.wrong("已在其他地区登记", sound(messy, ""), 2, outsideCode);
        messy.wrong("至少填一项", sound(messy, ""), 2, "");
        Truth two = sound(messy);
        messy.wrong("不同", two, 9, "甲街1号");
        messy.wrong("不同", two, 9, "乙街2号");
        Truth twice = sound(messy);
        messy.wrong("有效期不同", twice, 18, "2029-01-01");
        messy.wrong("一并改正", twice, 18, "2030-01-01");
    }

    private static Truth sound(MessyWorkbook messy) {
        return sound(messy, "W" + messy.lastRow());
    }

    private static Truth sound(MessyWorkbook messy, String site) {
        Truth t = messy.business();
        Licence licence = new Licence(
                "食品经营许可证",
                "黑证W" + messy.lastRow(),
                java.time.LocalDate.of(2024, 1, 1),
                java.time.LocalDate.of(2029, 1, 1));
        return new Truth(
                t.name(),
                t.uscc(),
                site,
                t.kind(),
                t.size(),
                t.diners(),
                t.region(),
                t.address(),
                t.legal(),
                t.phone(),
                t.email(),
                OperatingState.OPERATING,
                t.highRisk(),
                Set.of(licence),
                t.director(),
                t.officers(),
                t.officerNames(),
                t.cadre());
    }

    private static Truth in(Truth t, String region) {
        return new Truth(
                t.name(),
                t.uscc(),
                t.site(),
                t.kind(),
                t.size(),
                t.diners(),
                region,
                t.address(),
                t.legal(),
                t.phone(),
                t.email(),
                t.state(),
                t.highRisk(),
                t.licences(),
                t.director(),
                t.officers(),
                t.officerNames(),
                t.cadre());
    }

    private static Truth named(Truth t, String name, String address, String region) {
        return new Truth(
                name,
                t.uscc(),
                t.site(),
                t.kind(),
                t.size(),
                t.diners(),
                region,
                address,
                t.legal(),
                t.phone(),
                t.email(),
                t.state(),
                t.highRisk(),
                t.licences(),
                t.director(),
                t.officers(),
                t.officerNames(),
                "m-" + region);
    }

    /** With one licence, so that it takes one row. */
    private static Truth one(Truth t) {
        return new Truth(
                t.name(),
                t.uscc(),
                t.site(),
                t.kind(),
                t.size(),
                t.diners(),
                t.region(),
                t.address(),
                t.legal(),
                t.phone(),
                t.email(),
                t.state(),
                t.highRisk(),
                t.licences().stream()
                        .sorted(java.util.Comparator.comparing(Licence::number))
                        .limit(1)
                        .collect(Collectors.toSet()),
                t.director(),
                t.officers(),
                t.officerNames(),
                t.cadre());
    }

    private static Map<UUID, Truth> stored() {
        Map<UUID, Set<Licence>> licences = new HashMap<>();
        service()
                .sql()
                .sql(
                        "select business_id, kind, number, valid_from, valid_to from registry.licence where region like '230183%'")
                .query((row, n) -> licences.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                        .add(new Licence(
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, java.time.LocalDate.class),
                                row.getObject(5, java.time.LocalDate.class))))
                .list();
        Map<UUID, Contact> contacts = contacts();
        Map<UUID, Truth> stored = new HashMap<>();
        service()
                .sql()
                .sql("""
                select b.id, b.name, b.uscc, b.site_no, b.kind, b.size, b.diners, b.region, b.address, b.legal_representative,
                       b.state, b.high_risk, b.director, b.officers, b.officer_names, p.code, b.tier
                  from registry.business b
                  left join registry.assignment a on a.business_id = b.id and a.ended_on is null
                  left join registry.person p on p.id = a.cadre_id
                 where b.region like '230183%'""")
                .query((row, n) -> {
                    assertThat(row.getString("tier")).isEqualTo("D");
                    UUID id = row.getObject("id", UUID.class);
                    return stored.put(
                            id,
                            new Truth(
                                    row.getString("name"),
                                    row.getString("uscc"),
                                    row.getString("site_no"),
                                    BusinessKind.valueOf(row.getString("kind")),
                                    row.getString("size") == null ? null : BusinessSize.valueOf(row.getString("size")),
                                    row.getObject("diners", Integer.class),
                                    row.getString("region"),
                                    row.getString("address"),
                                    row.getString("legal_representative"),
                                    contacts.get(id).phone(),
                                    contacts.get(id).email(),
                                    OperatingState.valueOf(row.getString("state")),
                                    row.getBoolean("high_risk"),
                                    licences.getOrDefault(id, Set.of()),
                                    row.getString("director"),
                                    row.getInt("officers"),
                                    row.getString("officer_names"),
                                    row.getString("code")));
                })
                .list();
        return stored;
    }

    /** As they are unsealed for notify. */
    private static Map<UUID, Contact> contacts() {
        List<UUID> businesses = service()
                .sql()
                .sql("select id from registry.business where region like '230183%'")
                .query(UUID.class)
                .list();
        return service()
                .bean(Transactions.class)
                .asSystem(() -> service().bean(Contacts.class).find(businesses));
    }

    private static Set<Integer> refusedRows(JsonNode report) {
        Set<Integer> rows = new TreeSet<>();
        report.get("refusals").forEach(refusal -> rows.add(refusal.get("row").asInt()));
        return rows;
    }

    private static String said(JsonNode report, int row) {
        StringBuilder said = new StringBuilder();
        report.get("refusals").forEach(refusal -> {
            if (refusal.get("row").asInt() == row) {
                said.append(refusal.get("what").asString());
            }
        });
        return said.toString();
    }

    private static Set<Integer> passedOver(JsonNode report) {
        Set<Integer> rows = new TreeSet<>();
        report.get("passedOver").forEach(warning -> rows.add(warning.get("row").asInt()));
        return rows;
    }

    private static List<Integer> tally(JsonNode report) {
        JsonNode tally = report.get("businesses");
        return java.util.stream.Stream.of("added", "changed", "unchanged", "refused", "asked", "joined")
                .map(name -> tally.get(name).asInt())
                .toList();
    }

    private static String path(Reply reply) {
        return "/imports/" + reply.body().get("id").asString();
    }

    private static byte[] cadres(List<String> villages) {
        return villages.stream()
                .map(village -> "m-%s,干部%s,包保干部,村（社区）,%s,社区%s".formatted(village, village, village, village))
                .collect(Collectors.joining("\n", "编号,姓名,角色,级别,地区代码,单位\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> villages() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                MessyWorkbookServiceTest.class.getResourceAsStream("/regions/hlj_villages_2023.csv"),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> line.startsWith("230183"))
                    .map(line -> line.substring(0, 12))
                    .toList();
        }
    }
}
