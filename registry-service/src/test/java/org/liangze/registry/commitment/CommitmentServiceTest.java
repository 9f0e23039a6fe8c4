package org.liangze.registry.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;

class CommitmentServiceTest {
    private static final String TOWN = "230306001";
    private static final byte[] SCAN = "%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String HAND =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static HttpAs office;

    @BeforeAll
    static void register() {
        person("cm-office", "食品安全办", "230306");
        person("cn-office", "食品安全办", "230307");
        office = as("cm-office");
    }

    @Test
    void fromNoneToUploadedOnThePhone() {
        HttpAs cadre = cadreOf("cm-1", "城子河一号店");
        assertThat(state(cadre)).isEqualTo("NONE");
        assertThat(step("cm-1", cadre, "sign", Map.of("signature", HAND, "signedOn", "2026-09-28"))
                        .problem())
                .isEqualTo("commitment-state");
        assertThat(step("cm-1", cadre, "generate", Map.of()).status()).isEqualTo(200);
        Reply detail = cadre.get("/commitments/mine");
        assertThat(detail.body().get("paragraphs").toString()).contains("村（社区）食品安全包保干部", "“最后一公里”");
        assertThat(step("cm-1", cadre, "sign", Map.of("signature", HAND, "signedOn", "2026-09-29"))
                        .problem())
                .as("a day to come")
                .isEqualTo("signed-on");
        assertThat(step("cm-1", office, "sign", Map.of("signature", HAND, "signedOn", "2026-09-28"))
                        .problem())
                .as("nobody signs for another")
                .isEqualTo("not-yours");
        assertThat(step("cm-1", cadre, "sign", Map.of("signature", HAND, "signedOn", "2026-09-28"))
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("SIGNED");
        Reply uploaded = step("cm-1", cadre, "upload", Map.of());
        assertThat(uploaded.body().get("state").asString()).isEqualTo("UPLOADED");
        String file = uploaded.body().get("fileId").asString();
        assertThat(cadre.get("/files/" + file).status()).isEqualTo(200);
        assertThat(office.get("/files/" + file).status()).isEqualTo(200);
        assertThat(as("cn-office").get("/files/" + file).status()).isEqualTo(404);
        assertThat(step("cm-1", cadre, "generate", Map.of()).problem()).isEqualTo("commitment-state");
    }

    @Test
    void aScanOfAPaperSignedByHandIsUploadedByTheOffice() {
        HttpAs cadre = cadreOf("cm-2", "城子河二号店");
        step("cm-2", office, "generate", Map.of());
        Reply uploaded = office.upload("/commitments/" + id("cm-2") + "/upload", "承诺书.pdf", SCAN);
        assertThat(uploaded.body().get("state").asString()).isEqualTo("UPLOADED");
        assertThat(uploaded.body().get("signedOn").asString()).isEqualTo("2026-09-28");
        assertThat(cadre.get("/files/" + uploaded.body().get("fileId").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aReassignmentMakesItVoidAndAClosedBusinessDoesNot() {
        cadreOf("cm-3", "城子河三号店");
        UUID second = shop("cm-3", "城子河三号分店");
        upload("cm-3");
        assertThat(state("cm-3")).isEqualTo("UPLOADED");

        office.post("/businesses/" + second + "/state", Map.of("state", "注销"));
        assertThat(state("cm-3")).as("a business that closes").isEqualTo("UPLOADED");

        UUID third = shop("cm-3", "城子河三号新店");
        assertThat(state("cm-3")).as("a business more").isEqualTo("NONE");
        assertThat(row("cm-3").body().get("standing").get("mustRenewSince").asString())
                .isEqualTo("2026-09-28");

        upload("cm-3");
        assertThat(state("cm-3")).isEqualTo("UPLOADED");
        cadreOf("cm-4", "城子河四号店");
        upload("cm-4");
        office.post("/businesses/" + third + "/assignment", Map.of("cadreId", id("cm-4")));
        assertThat(state("cm-3")).as("a business fewer").isEqualTo("NONE");
        assertThat(state("cm-4")).as("who took it over").isEqualTo("NONE");
    }

    @Test
    void theRateCountsCadresInPost() {
        person("rate-office", "食品安全办", "230321");
        person("rate-1", "包保干部", "230321001001");
        person("rate-2", "包保干部", "230321001001");
        HttpAs here = as("rate-office");
        here.post("/commitments/" + id("rate-1") + "/generate", Map.of());
        assertThat(rate(here)).isEqualTo(List.of(0, 2));
        here.upload("/commitments/" + id("rate-1") + "/upload", "a.pdf", SCAN);
        assertThat(rate(here)).isEqualTo(List.of(1, 2));
        here.post("/people/" + id("rate-2") + "/leave", Map.of());
        assertThat(rate(here)).isEqualTo(List.of(1, 1));
        here.post("/people/" + id("rate-1") + "/leave", Map.of());
        assertThat(here.get("/indicators/commitment").body().get("value").isNull())
                .isTrue();
        assertThat(here.get("/commitments?state=UPLOADED").body().get("items")).isEmpty();
    }

    @Test
    void theSameKeyGeneratesOnceAndEveryStepIsAudited() {
        HttpAs cadre = cadreOf("cm-5", "城子河五号店");
        String path = "/commitments/" + id("cm-5") + "/generate";
        Reply first = cadre.post(path, Map.of(), "g-1");
        assertThat(cadre.post(path, Map.of(), "g-1").body()).isEqualTo(first.body());
        assertThat(cadre.post(path, Map.of()).status()).isEqualTo(200);
        assertThat(service()
                        .sql()
                        .sql("select count(*) from commitment where cadre_id = :id")
                        .param("id", id("cm-5"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(service()
                        .sql()
                        .sql("select before || after from audit where act = 'generate-commitment' and subject = :id")
                        .param("id", id("cm-5").toString())
                        .query(String.class)
                        .list())
                .containsExactly("\"NONE\"\"GENERATED\"");
    }

    @Test
    void aUnitHeadSeesTheUnitAndNothingElse() {
        person("cm-head", "单位负责人", TOWN);
        office.post(
                "/people",
                Map.of("code", "cm-8", "name", "甲", "role", "包保干部", "region", TOWN + "001", "headCode", "cm-head"));
        cadreOf("cm-9", "城子河九号店");
        HttpAs head = as("cm-head");
        upload("cm-8");
        var listed = head.get("/commitments").body().get("items");
        assertThat(listed).hasSize(1);
        String file = listed.get(0).get("fileId").asString();
        assertThat(head.get("/files/" + file).status()).isEqualTo(200);
        assertThat(head.get("/commitments/" + id("cm-8") + ".pdf").status()).isEqualTo(200);
        assertThat(head.get("/commitments/" + id("cm-9")).status()).isEqualTo(404);
        assertThat(step("cm-8", head, "generate", Map.of()).status()).isEqualTo(403);
        upload("cm-9");
        String another = row("cm-9").body().get("standing").get("fileId").asString();
        assertThat(head.get("/files/" + another).status()).isEqualTo(404);
    }

    @Test
    void othersNeitherSeeNorChangeIt() {
        HttpAs cadre = cadreOf("cm-6", "城子河六号店");
        cadreOf("cm-7", "城子河七号店");
        step("cm-6", cadre, "generate", Map.of());
        String mine = "/commitments/" + id("cm-6");
        HttpAs elsewhere = as("cn-office");
        for (HttpAs other : List.of(elsewhere, as("cm-7"))) {
            for (String read : List.of(
                    mine,
                    mine + ".pdf",
                    "/people/" + id("cm-6") + "/duty-list",
                    "/people/" + id("cm-6") + "/duty-list.pdf")) {
                assertThat(other.get(read).status()).as(read).isEqualTo(404);
            }
            assertThat(other.post(mine + "/generate", Map.of()).status()).isEqualTo(404);
            assertThat(other.post(mine + "/sign", Map.of("signature", HAND, "signedOn", "2026-09-28"))
                            .status())
                    .isEqualTo(404);
            assertThat(other.upload(mine + "/upload", "a.pdf", SCAN).status()).isEqualTo(404);
        }
        assertThat(elsewhere.get("/commitments").body().toString()).doesNotContain("cm-");
        assertThat(elsewhere.get("/commitments?region=230306").status()).isEqualTo(403);
        assertThat(elsewhere.get("/indicators/commitment?region=230306").status())
                .isEqualTo(403);
        assertThat(as("cm-7").get("/commitments").status()).isEqualTo(403);
    }

    private static HttpAs cadreOf(String code, String shop) {
        person(code, "包保干部", TOWN + "001");
        shop(code, shop);
        return as(code);
    }

    private static UUID shop(String cadre, String name) {
        UUID shop = business(name, TOWN + "001");
        office.post("/businesses/" + shop + "/assignment", Map.of("cadreId", id(cadre)));
        return shop;
    }

    private static void upload(String cadre) {
        service().awaitQuiet();
        step(cadre, office, "generate", Map.of());
        assertThat(office.upload("/commitments/" + id(cadre) + "/upload", "a.pdf", SCAN)
                        .status())
                .isEqualTo(200);
    }

    private static Reply step(String cadre, HttpAs by, String step, Map<String, String> body) {
        return by.post("/commitments/" + id(cadre) + "/" + step, body);
    }

    private static Reply row(String cadre) {
        return office.get("/commitments/" + id(cadre));
    }

    private static String state(String cadre) {
        return row(cadre).body().get("standing").get("state").asString();
    }

    private static String state(HttpAs cadre) {
        return cadre.get("/commitments/mine")
                .body()
                .get("standing")
                .get("state")
                .asString();
    }

    private static List<Integer> rate(HttpAs office) {
        var body = office.get("/indicators/commitment").body();
        return List.of(body.get("numerator").asInt(), body.get("denominator").asInt());
    }
}
