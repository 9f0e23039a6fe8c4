package org.liangze.registry.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.OversightChecked;
import org.liangze.contracts.OversightParty;
import org.liangze.contracts.Tier;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

class BoardServiceTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static HttpAs office;
    private static HttpAs elsewhere;

    @BeforeAll
    static void register() {
        person("b-office", "食品安全办", "230422");
        person("b-town", "食品安全办", "230422001");
        person("b-regulator", "市场监管部门", "230422");
        person("b-inspector", "督查员", "230422");
        person("b-cadre", "包保干部", "230422001001");
        person("b-other", "包保干部", "230422001001");
        person("c-office", "食品安全办", "230421");
        office = as("b-office");
        elsewhere = as("c-office");
    }

    @Test
    void aTrainingCountsThoseWhoWereThereInItsPeriodOnly() {
        String training = add(office, "/trainings", training("CADRES", "2026-08-03"));
        Reply recorded = office.post(
                "/trainings/" + training + "/attendance",
                attendees(
                        Map.of(
                                "personId",
                                id("b-cadre"),
                                "attended",
                                true,
                                "result",
                                "PASSED",
                                "certificateNo",
                                "B-1",
                                "validUntil",
                                "2026-10-20"),
                        Map.of("personId", id("b-other"), "attended", false)));
        assertThat(recorded.body().get("attendees").asInt()).isEqualTo(2);

        JsonNode line = line(office, "2026-Q3", 4);
        assertThat(line.get("title").asString()).isEqualTo("培训授课“应训尽训”");
        assertThat(List.of(
                        line.get("numerator").asInt(), line.get("denominator").asInt()))
                .containsExactly(1, 2);
        assertThat(line.get("records").asInt())
                .isEqualTo(office.get("/" + line.get("link").asString())
                        .body()
                        .get("items")
                        .size());
        assertThat(line(office, "2026-Q2", 4).get("numerator").asInt()).isZero();
        assertThat(line(as("b-town"), "2026-Q3", 4).get("numerator").asInt())
                .as("trained by the county")
                .isEqualTo(1);

        assertThat(text(as("b-town").get("/certificates?expiring=true")))
                .contains("B-1", "EXPIRING", "\"daysLeft\":22");
        assertThat(text(as("b-cadre").get("/trainings/mine"))).contains("B-1");
        assertThat(text(as("b-other").get("/trainings/mine"))).doesNotContain("B-1");

        String renewal = add(office, "/trainings", training("CADRES", "2026-09-01"));
        office.post(
                "/trainings/" + renewal + "/attendance",
                attendees(Map.of(
                        "personId",
                        id("b-cadre"),
                        "attended",
                        true,
                        "result",
                        "PASSED",
                        "certificateNo",
                        "B-2",
                        "validUntil",
                        "2029-09-01")));
        assertThat(text(office.get("/certificates"))).contains("B-2").doesNotContain("B-1");

        office.post("/trainings/" + renewal + "/withdraw", Map.of("reason", "登记错误"));
        assertThat(text(office.get("/certificates"))).contains("B-1").doesNotContain("B-2");
    }

    @Test
    void theRegulatorRecordsTrainingsOfBusinessStaffOnly() {
        UUID shop = business("依兰面馆", "230422001001");
        HttpAs regulator = as("b-regulator");
        String training = add(regulator, "/trainings", training("BUSINESS_STAFF", "2026-09-02"));
        Reply recorded = regulator.post(
                "/trainings/" + training + "/attendance",
                attendees(Map.of(
                        "name", "赵安全", "businessId", shop, "attended", true, "result", "FAILED", "score", 51.5)));
        assertThat(recorded.status()).isEqualTo(200);
        assertThat(text(regulator.get("/trainings/" + training))).contains("依兰面馆", "51.5");
        assertThat(regulator
                        .post("/trainings", training("CADRES", "2026-09-02"))
                        .status())
                .isEqualTo(403);
        assertThat(regulator.post("/publicity", publicity("2026-09-02")).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsWithdrawnIsKeptAndNotCounted() {
        String right = add(office, "/publicity", publicity("2026-09-03"));
        String wrong = add(office, "/publicity", publicity("2026-09-04"));
        assertThat(office.post("/publicity/" + wrong + "/withdraw", Map.of()).status())
                .as("without a reason")
                .isEqualTo(400);
        office.post("/publicity/" + wrong + "/withdraw", Map.of("reason", "重复登记"));
        assertThat(office.post("/publicity/" + wrong + "/withdraw", Map.of("reason", "再次"))
                        .problem())
                .isEqualTo("already-withdrawn");
        assertThat(text(office.get("/publicity?period=2026-09")))
                .contains(right)
                .doesNotContain(wrong);
        assertThat(text(office.get("/publicity?withdrawn=true"))).contains(wrong, "重复登记");
        assertThat(line(office, "2026-09", 9).get("records").asInt()).isEqualTo(1);
        assertThat(audited(wrong)).containsExactly("record-publicity", "withdraw-record");
    }

    @Test
    void institutionsInForceCoverThePlansSubjects() {
        String file = office.upload("/files", "制度.pdf", PDF).body().get("id").asString();
        String talks = add(office, "/institutions", institution("工作约谈制度", "TALKS", "2025-03-01", null, file));
        add(office, "/institutions", institution("约谈细则", "TALKS", "2026-01-01", "2026-06-30", null));
        add(office, "/institutions", institution("会议制度", "OTHER", "2026-01-01", null, null));
        JsonNode now = line(office, "2026-Q3", 8);
        assertThat(List.of(
                        now.get("numerator").asInt(),
                        now.get("denominator").asInt(),
                        now.get("records").asInt()))
                .containsExactly(1, 6, 2);
        assertThat(line(office, "2026-Q2", 8).get("records").asInt()).isEqualTo(3);
        assertThat(text(office.get("/institutions?period=2026-Q3"))).contains(talks, "制度.pdf");
        assertThat(as("b-inspector").get("/files/" + file).status()).isEqualTo(200);
        assertThat(elsewhere.get("/files/" + file).status()).isEqualTo(404);
    }

    @Test
    void aTaskForceIsWholeWithItsFourHaves() {
        Map<String, Object> force = Map.of(
                "name",
                "依兰县专班",
                "level",
                "COUNTY",
                "since",
                "2026-02-01",
                "organisation",
                Map.of("documentNo", "依食安委〔2026〕1号"),
                "office",
                Map.of("place", "县政府二楼"),
                "staff",
                List.of(Map.of("name", "张专员", "fullTime", true)));
        add(office, "/task-forces", force);
        JsonNode listed = office.get("/task-forces").body().get("items").get(0);
        assertThat(listed.get("fourHave").get("archive").asBoolean()).isFalse();
        assertThat(listed.get("name").asString()).isEqualTo("依兰县专班");
        JsonNode line = line(office, "2026-Q3", 1);
        assertThat(List.of(
                        line.get("numerator").asInt(), line.get("denominator").asInt()))
                .containsExactly(0, 1);
    }

    @Test
    void whatOthersCountIsNamedAndNotMadeUp() {
        JsonNode visits = line(office, "2026-Q3", 6);
        assertThat(visits.get("value").isNull() && visits.get("records").isNull())
                .isTrue();
        assertThat(visits.get("countedBy").get("path").asString())
                .isEqualTo("tasking/indicators?region=230422&period=2026-Q3");
        assertThat(office.get("/board").body()).hasSize(10);
        assertThat(office.get("/board?period=2026-Q9").status()).isEqualTo(400);
    }

    @Test
    void checksCountForTheirPlaceAndPeriod() {
        OversightChecked cadre = check(OversightParty.CADRE, id("b-cadre"), "230422001001", LocalDate.of(2025, 5, 12));
        service()
                .publish(
                        cadre,
                        check(OversightParty.BUSINESS, UUID.randomUUID(), "230422001002", LocalDate.of(2025, 5, 13)),
                        check(OversightParty.CADRE, id("b-cadre"), "230422001001", LocalDate.of(2025, 8, 13)),
                        check(OversightParty.CADRE, id("b-other"), "230421001001", LocalDate.of(2025, 5, 13)));
        service().awaitQuiet();
        JsonNode line = line(office, "2025-Q2", 10);
        assertThat(line.get("records").asInt()).as("of this county and quarter").isEqualTo(2);
        assertThat(line.get("numerator").asInt()).isEqualTo(1);
        assertThat(line.get("denominator").asInt()).as("cadres in post").isEqualTo(2);
        assertThat(line.get("counted").asString()).contains("另督查主体1家");
        assertThat(line.get("link").asString()).isEqualTo("oversight/checks?region=230422&period=2025-Q2");
        assertThat(line(office, "2025", 10).get("records").asInt()).isEqualTo(3);
        assertThat(line(office, "2025", 10).get("numerator").asInt())
                .as("one cadre, checked twice")
                .isEqualTo(1);
        assertThat(line(office, "2025-Q4", 10).get("records").asInt()).isZero();
        assertThat(line(as("b-town"), "2025-Q2", 10).get("records").asInt()).isEqualTo(2);
        assertThat(line(elsewhere, "2025-Q2", 10).get("records").asInt()).isEqualTo(1);
    }

    @Test
    void theSameEventTwiceChangesNothing() {
        service().publishTwice(check(OversightParty.CADRE, id("b-cadre"), "230422001001", LocalDate.of(2024, 5, 12)));
        service().awaitQuiet();
        assertThat(line(office, "2024-Q2", 10).get("records").asInt()).isEqualTo(1);
    }

    private static OversightChecked check(OversightParty party, UUID subject, String region, LocalDate on) {
        return new OversightChecked(
                UUID.randomUUID(),
                UUID.randomUUID(),
                party,
                subject,
                region,
                party == OversightParty.BUSINESS ? Tier.D : null,
                on,
                1,
                null);
    }

    @Test
    void theSameKeyRecordsOnce() {
        Map<String, Object> body = publicity("2026-07-01");
        Reply first = office.post("/publicity", body, "pub-1");
        assertThat(office.post("/publicity", body, "pub-1").body()).isEqualTo(first.body());
        assertThat(office.get("/publicity?period=2026-07").body().get("items")).hasSize(1);
    }

    @Test
    void othersNeitherSeeNorChangeIt() {
        String training = add(office, "/trainings", training("CADRES", "2026-04-03"));
        String file = office.upload("/files", "签到.pdf", PDF).body().get("id").asString();
        assertThat(elsewhere.get("/trainings/" + training).status()).isEqualTo(404);
        assertThat(elsewhere
                        .post("/trainings/" + training + "/withdraw", Map.of("reason", "越界"))
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post("/trainings/" + training + "/attendance", attendees())
                        .status())
                .isEqualTo(404);
        for (String list :
                List.of("/trainings", "/publicity", "/institutions", "/task-forces", "/certificates", "/board")) {
            assertThat(elsewhere.get(list + "?region=230422").status()).as(list).isEqualTo(403);
            assertThat(text(elsewhere.get(list))).as(list).doesNotContain("230422");
            assertThat(as("b-cadre").get(list).status()).as(list).isEqualTo(403);
        }
        assertThat(elsewhere
                        .post("/publicity", with(publicity("2026-09-03"), "region", "230422"))
                        .status())
                .isEqualTo(403);
        assertThat(elsewhere
                        .post("/publicity", with(publicity("2026-09-03"), "files", List.of(file)))
                        .problem())
                .as("another's file")
                .isEqualTo("file-unknown");
        assertThat(elsewhere
                        .post(
                                "/trainings/" + add(elsewhere, "/trainings", training("CADRES", "2026-09-03"))
                                        + "/attendance",
                                attendees(Map.of("personId", id("b-cadre"), "attended", true)))
                        .problem())
                .as("another's cadre")
                .isEqualTo("attendee-unknown");
        for (String inspected : List.of("/trainings", "/publicity")) {
            assertThat(as("b-inspector").get(inspected).status()).isEqualTo(200);
            assertThat(as("b-inspector").post(inspected, Map.of()).status()).isNotEqualTo(201);
        }
    }

    @Test
    void whatIsMissingOrStillToComeIsRefusedInPlainWords() {
        assertThat(text(office.post("/publicity", Map.of("title", "宣传")))).contains("请填写开展日期");
        assertThat(office.post("/publicity", publicity("2026-09-29")).problem()).isEqualTo("in-future");
    }

    private static String add(HttpAs by, String path, Map<String, Object> body) {
        Reply reply = by.post(path, body);
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(201);
        return reply.body().get("id").asString();
    }

    private static Map<String, Object> training(String audience, String heldOn) {
        return Map.of("title", "包保督导流程培训", "heldOn", heldOn, "audience", audience, "place", "县会议中心", "hours", 2.5);
    }

    private static Map<String, Object> publicity(String doneOn) {
        return Map.of("title", "《规定》宣讲", "doneOn", doneOn, "form", "集中宣讲", "audienceSize", 80);
    }

    private static Map<String, Object> institution(
            String title, String subject, String issuedOn, String validTo, String file) {
        Map<String, Object> body = new HashMap<>(Map.of("title", title, "subject", subject, "issuedOn", issuedOn));
        body.put("validTo", validTo);
        body.put("files", file == null ? List.of() : List.of(file));
        return body;
    }

    private static Map<String, Object> attendees(Object... attendees) {
        return Map.of("attendees", List.of(attendees));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    private static JsonNode line(HttpAs by, String period, int no) {
        return by.get("/board?period=" + period).body().get(no - 1);
    }

    private static List<String> audited(String subject) {
        return service()
                .sql()
                .sql("select act from audit where subject = :subject order by id")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private static String text(Reply reply) {
        return reply.body().toString();
    }
}
