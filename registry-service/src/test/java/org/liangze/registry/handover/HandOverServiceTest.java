package org.liangze.registry.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.BusinessChanged;
import org.liangze.contracts.FilingChanged;
import org.liangze.contracts.GapsOpened;
import org.liangze.testkit.Reply;
import tools.jackson.databind.JsonNode;

/** One order moves everything a cadre holds, or nothing (domain.md §3.6). */
class HandOverServiceTest {
    @Test
    void everythingGoesToTwoSuccessorsAndWhoLeavesLeavesAGapBehind() {
        String village = "231123001001";
        person("ho-office", "食品安全办", "231123");
        person("ho-wang", "包保干部", village);
        person("ho-zhang", "包保干部", village);
        person("ho-li", "包保干部", village);
        UUID noodles = business("阳明面馆", village, "cadreCode", "ho-wang");
        UUID bakery = business("阳明饼店", village, "cadreCode", "ho-wang");
        UUID closed = business("阳明歇业店", village, "cadreCode", "ho-wang");
        admin().post("/businesses/" + closed + "/state", Map.of("state", "停业", "how", "电话核实"));
        UUID forgotten = business("阳明小铺", village, "cadreCode", "ho-wang");
        Map<String, Object> order = order(
                "ho-wang", "leaves", true, "moves", List.of(move("ho-zhang", noodles, closed), move("ho-li", bakery)));

        JsonNode preview = as("ho-office").post("/hand-overs/preview", order).body();
        assertThat(preview.get("items")).hasSize(3);
        assertThat(preview.get("left").get(0).get("businessName").asString()).isEqualTo("阳明小铺");
        assertThat(preview.get("loads").get(0).get("after").asInt()).isEqualTo(2);
        assertThat(preview.get("openWork").asString()).contains("期限不变", "悬空");
        assertThat(latest(noodles).cadreId()).isEqualTo(id("ho-wang"));

        order.put("reason", "工作调动");
        order.put("previewed", Stream.of(noodles, bakery, closed, forgotten).toList());
        Reply done = as("ho-office").post("/hand-overs", order, "ho-1");
        assertThat(done.status()).as("%s", done.body()).isEqualTo(201);
        assertThat(done.body().get("moved").asInt()).isEqualTo(3);
        assertThat(done.body().get("gaps").asInt()).isEqualTo(1);
        assertThat(done.body().get("number").asString()).isEqualTo("交接〔2026〕1号");
        service().awaitQuiet();

        assertThat(latest(noodles).cadreId()).isEqualTo(id("ho-zhang"));
        assertThat(latest(closed).cadreId()).isEqualTo(id("ho-zhang"));
        assertThat(latest(bakery).cadreId()).isEqualTo(id("ho-li"));
        assertThat(latest(forgotten).cadreId()).isNull();
        assertThat(latest(forgotten).gapDue()).isEqualTo("2026-10-10");
        assertThat(service().published(AssignmentsChanged.class))
                .filteredOn(event -> event.cadreId().equals(id("ho-zhang")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.initial()).isFalse();
                    assertThat(event.businesses()).extracting("id").containsExactlyInAnyOrder(noodles, closed);
                });
        assertThat(service().published(GapsOpened.class))
                .filteredOn(event -> id("ho-wang").equals(event.formerCadreId()))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.businesses()).extracting("id").containsExactly(forgotten));
        assertThat(service().published(FilingChanged.class))
                .filteredOn(event -> List.of(noodles, bakery, closed).contains(event.businessId()))
                .extracting(event -> event.state() + " " + event.officeId())
                .containsOnly("SUBMITTED " + id("ho-office"))
                .hasSize(3);

        Reply again = as("ho-office").post("/hand-overs", order, "ho-1");
        assertThat(again.body()).isEqualTo(done.body());
        JsonNode whole = as("ho-office")
                .get("/hand-overs/" + done.body().get("id").asString())
                .body();
        assertThat(whole.get("items")).hasSize(4);
        assertThat(whole.get("order").get("fromName").asString()).isEqualTo("人员ho-wang");
        assertThat(as("ho-office").get("/hand-overs").body().get("items")).hasSize(1);
        assertThat(reasonsOf(noodles)).containsExactly("包保关系交接（交接〔2026〕1号）");
        assertThat(count("audit where act = 'hand-over' and subject = '"
                        + done.body().get("id").asString() + "'"))
                .isEqualTo(1);
    }

    @Test
    void oneRefusalAndNothingIsDone() {
        String village = "231124001001";
        person("hr-office", "食品安全办", "231124");
        person("hr-wang", "包保干部", village);
        person("hr-zhang", "包保干部", village);
        person("hr-town", "包保干部", "231124001");
        UUID noodles = business("东安面馆", village, "cadreCode", "hr-wang");
        UUID bakery = business("东安饼店", village, "cadreCode", "hr-wang");
        Map<String, Object> order = order(
                "hr-wang", "reason", "调整分工", "moves", List.of(move("hr-zhang", noodles), move("hr-town", bakery)));
        Reply refused = as("hr-office").post("/hand-overs", order);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("hand-over-refused");
        assertThat(refused.body().get("items")).hasSize(1);
        assertThat(refused.body().get("items").get(0).get("businessId").asString())
                .isEqualTo(bakery.toString());
        assertThat(latest(noodles).cadreId()).isEqualTo(id("hr-wang"));
        assertThat(count("hand_over where from_id = '" + id("hr-wang") + "'")).isZero();

        order.put("moves", List.of(move("hr-zhang")));
        assertThat(as("hr-office")
                        .post("/hand-overs", order)
                        .body()
                        .get("number")
                        .asString())
                .as("a refused order uses up no number")
                .isEqualTo("交接〔2026〕1号");
    }

    @Test
    void whatMovedSinceThePreviewIsNamed() {
        String village = "231181001001";
        person("hc-office", "食品安全办", "231181");
        person("hc-wang", "包保干部", village);
        person("hc-zhang", "包保干部", village);
        UUID seen = business("爱民面馆", village, "cadreCode", "hc-wang");
        UUID taken = business("爱民饼店", village, "cadreCode", "hc-wang");
        UUID more = business("爱民新店", village, "cadreCode", "hc-wang");
        as("hc-office").post("/businesses/" + taken + "/assignment", Map.of("cadreId", id("hc-zhang")));
        Map<String, Object> order = order("hc-wang", "reason", "离任", "moves", List.of(move("hc-zhang")));
        order.put("previewed", List.of(seen, taken));
        Reply changed = as("hc-office").post("/hand-overs", order);
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.problem()).isEqualTo("hand-over-changed");
        assertThat(changed.body().get("added").get(0).asString()).isEqualTo(more.toString());
        assertThat(changed.body().get("gone").get(0).asString()).isEqualTo(taken.toString());
        assertThat(changed.body().get("detail").asString()).contains("爱民新店");
        assertThat(latest(seen).cadreId()).isEqualTo(id("hc-wang"));
    }

    @Test
    void twoOfficesAtOnceGiveNumbersWithoutHolesAndNoBusinessTwice() throws InterruptedException, ExecutionException {
        String village = "231183001001";
        person("hn-office", "食品安全办", "231183");
        for (int n = 0; n < 4; n++) {
            person("hn-" + n, "包保干部", village);
        }
        List<UUID> shops = IntStream.range(0, 8)
                .mapToObj(n -> business("西安区小店" + n, village, "cadreCode", "hn-" + n % 4))
                .toList();
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> running = IntStream.range(0, 12)
                    .mapToObj(n -> pool.submit(() -> as("hn-office")
                            .post(
                                    "/hand-overs",
                                    order("hn-" + n % 4, "reason", "轮换", "moves", List.of(move("hn-" + (n + 1) % 4))))))
                    .toList();
            for (Future<Reply> reply : running) {
                replies.add(reply.get());
            }
        }
        List<Integer> numbers = service()
                .sql()
                .sql("select number from hand_over where issued_in = '231183' order by number")
                .query(Integer.class)
                .list();
        assertThat(numbers)
                .hasSize((int) replies.stream().filter(r -> r.status() == 201).count())
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        for (UUID shop : shops) {
            assertThat(count("assignment where ended_on is null and business_id = '" + shop + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void anotherRegionNeitherPreviewsNorOrdersNorReads() {
        String village = "231081001001";
        person("hx-office", "食品安全办", "231081");
        person("hy-office", "食品安全办", "231083");
        person("hx-wang", "包保干部", village);
        person("hx-zhang", "包保干部", village);
        person("hx-liaison", "联络员", village);
        person("hy-li", "包保干部", "231083001001");
        UUID shop = business("外区面馆", village, "cadreCode", "hx-wang");
        Map<String, Object> order = order("hx-wang", "reason", "交接", "moves", List.of(move("hx-zhang")));
        assertThat(as("hy-office").post("/hand-overs/preview", order).status()).isEqualTo(404);
        assertThat(as("hy-office").post("/hand-overs", order).status()).isEqualTo(404);
        for (String code : List.of("hx-wang", "hx-liaison")) {
            assertThat(as(code).post("/hand-overs/preview", order).status()).isEqualTo(403);
            assertThat(as(code).post("/hand-overs", order).status()).isEqualTo(403);
            assertThat(as(code).get("/hand-overs").status()).isEqualTo(403);
        }
        assertThat(service().as(shop).post("/hand-overs", order).status()).isEqualTo(403);
        assertThat(as("hx-office")
                        .post("/hand-overs/preview", order("hx-wang", "moves", List.of(move("hy-li"))))
                        .body()
                        .get("items")
                        .get(0)
                        .get("verdict")
                        .asString())
                .isEqualTo("REFUSED");
        String done =
                as("hx-office").post("/hand-overs", order).body().get("id").asString();
        assertThat(as("hy-office").get("/hand-overs/" + done).status()).isEqualTo(404);
        assertThat(as("hy-office").get("/hand-overs?region=231081").body().get("items"))
                .isEmpty();
    }

    @Test
    void incompleteOrdersAreRefusedInPlainWords() {
        person("hi-wang", "包保干部", "231084001001");
        assertThat(admin().post("/hand-overs", Map.of()).status()).isEqualTo(400);
        assertThat(admin().post("/hand-overs", order("hi-wang", "moves", List.of(move("hi-wang"))))
                        .body()
                        .get("detail")
                        .asString())
                .contains("原因");
        assertThat(admin().post("/hand-overs", order("hi-wang", "reason", "x", "moves", List.of(move("hi-wang"))))
                        .problem())
                .isEqualTo("nothing-to-hand-over");
        assertThat(admin().post("/hand-overs", order("hi-wang", "reason", "x", "effective", "2026-09-01"))
                        .problem())
                .isEqualTo("effective-without-leaving");
    }

    private static Map<String, Object> order(String from, Object... more) {
        Map<String, Object> order = new HashMap<>(Map.of("fromCadreId", id(from)));
        for (int i = 0; i < more.length; i += 2) {
            order.put((String) more[i], more[i + 1]);
        }
        return order;
    }

    private static Map<String, Object> move(String successor, UUID... businesses) {
        return businesses.length == 0
                ? Map.of("successorId", id(successor))
                : Map.of("successorId", id(successor), "businessIds", List.of(businesses));
    }

    private static List<String> reasonsOf(UUID business) {
        return service()
                .sql()
                .sql("select end_reason from assignment where business_id = :id and ended_on is not null")
                .param("id", business)
                .query(String.class)
                .list();
    }

    private static BusinessChanged latest(UUID business) {
        return service().published(BusinessChanged.class).stream()
                .filter(event -> event.businessId().equals(business))
                .reduce((first, second) -> second.version() > first.version() ? second : first)
                .orElseThrow();
    }

    private static int count(String fromWhere) {
        return service()
                .sql()
                .sql("select count(*) from " + fromWhere)
                .query(Integer.class)
                .single();
    }
}
