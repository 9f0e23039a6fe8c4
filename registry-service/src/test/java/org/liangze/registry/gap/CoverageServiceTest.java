package org.liangze.registry.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.BusinessChanged;
import org.liangze.contracts.FilingChanged;
import org.liangze.contracts.GapsOpened;
import org.liangze.contracts.PersonChanged;
import org.liangze.contracts.RegistryException;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.policy.Policies;
import org.liangze.registry.Acts;
import org.liangze.registry.deadline.In2027;
import org.liangze.registry.facts.BusinessFacts;
import org.liangze.registry.facts.CoverageFacts;
import org.liangze.testkit.Reply;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cadre leaves, a gap opens, the office names another, a filing goes up (domain.md §3.6). */
class CoverageServiceTest {
    private static final LocalDate LEFT = LocalDate.of(2026, 9, 28);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 10);

    @Test
    void leavingOpensAGapAndTheOfficesConfirmationEndsIt() {
        String village = "230103001001";
        person("n-city", "食品安全办", "2301");
        person("n-office", "食品安全办", "230103");
        person("n-town", "食品安全办", "230103001");
        person("n-wang", "包保干部", village);
        person("n-zhang", "包保干部", village);
        UUID noodles = business("南岗面馆", village, "cadreCode", "n-wang");
        UUID bakery = business("南岗面包房", village, "cadreCode", "n-wang");

        Reply left = as("n-office").post("/people/" + id("n-wang") + "/leave", Map.of("effective", LEFT.toString()));
        assertThat(left.status()).as("%s", left.body()).isEqualTo(200);
        assertThat(left.body().get("gaps").asInt()).isEqualTo(2);
        GapsOpened gaps = service().published(GapsOpened.class).stream()
                .filter(event -> id("n-wang").equals(event.formerCadreId()))
                .findFirst()
                .orElseThrow();
        assertThat(gaps.officeId()).isEqualTo(id("n-town"));
        assertThat(gaps.effective()).isEqualTo(LEFT);
        assertThat(gaps.due()).isEqualTo(DUE);
        assertThat(gaps.businesses()).extracting("id").containsExactlyInAnyOrder(noodles, bakery);
        BusinessChanged open = latest(noodles);
        assertThat(open.cadreId()).isNull();
        assertThat(open.formerCadreId()).isEqualTo(id("n-wang"));
        assertThat(open.gapSince()).isEqualTo(LEFT);
        assertThat(open.gapDue()).isEqualTo(DUE);
        assertThat(latestPerson(id("n-wang")).inPost()).isFalse();
        assertThat(as("n-office").get("/gaps").body().get("items")).hasSize(2);
        assertThat(as("n-office")
                        .get("/gaps/" + noodles + "/suggestion")
                        .body()
                        .get(0)
                        .get("cadreId")
                        .asString())
                .isEqualTo(id("n-zhang").toString());

        Reply assigned =
                as("n-office").post("/businesses/" + noodles + "/assignment", Map.of("cadreId", id("n-zhang")));
        assertThat(assigned.status()).as("%s", assigned.body()).isEqualTo(200);
        BusinessChanged covered = latest(noodles);
        assertThat(covered.cadreId()).isEqualTo(id("n-zhang"));
        assertThat(covered.gapSince()).isNull();
        assertThat(covered.version()).isGreaterThan(open.version());
        assertThat(service().published(AssignmentsChanged.class))
                .filteredOn(event -> event.cadreId().equals(id("n-zhang")))
                .singleElement()
                .satisfies(event -> assertThat(event.initial()).isFalse());
        assertThat(as("n-office").get("/gaps").body().get("items")).hasSize(1);

        String filing = assigned.body().get("filingId").asString();
        assertThat(steps(filing)).containsExactly("SUBMITTED TOWNSHIP");
        assertThat(as("n-city")
                        .post("/filings/" + filing + "/acknowledge", Map.of())
                        .status())
                .isEqualTo(403);
        for (String office : List.of("n-town", "n-office", "n-city")) {
            assertThat(as(office).get("/filings?mine=true").body().get("items")).hasSize(1);
            assertThat(as(office)
                            .post("/filings/" + filing + "/acknowledge", Map.of())
                            .status())
                    .isEqualTo(200);
            assertThat(as(office).get("/filings?mine=true").body().get("items")).isEmpty();
        }
        assertThat(steps(filing))
                .containsExactly(
                        "SUBMITTED TOWNSHIP",
                        "ACKNOWLEDGED TOWNSHIP",
                        "SUBMITTED COUNTY",
                        "ACKNOWLEDGED COUNTY",
                        "SUBMITTED CITY",
                        "ACKNOWLEDGED CITY",
                        "COMPLETED CITY");
        assertThat(as("n-city")
                        .post("/filings/" + filing + "/acknowledge", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aBusinessWithoutACadreHasAGapFromTheDayItIsRegistered() {
        UUID lonely = business("无人面馆", "230104001001");
        assertThat(latest(lonely).gapSince()).isEqualTo(LEFT);
        assertThat(latest(lonely).gapDue()).isEqualTo(DUE);
        admin().post("/businesses/" + lonely + "/state", Map.of("state", "停业", "how", "电话核实"));
        assertThat(latest(lonely).gapSince()).isNull();
        assertThat(latest(lonely).operatingSince()).isNull();
        admin().post("/businesses/" + lonely + "/state", Map.of("state", "在产在营", "how", "电话核实"));
        assertThat(latest(lonely).gapSince()).isEqualTo(LEFT);
    }

    @Test
    void theCadreOfTheBusinessMaySayThatItClosedAndAnotherMayNot() {
        person("s-wang", "包保干部", "230108001001");
        person("s-li", "包保干部", "230108001001");
        UUID shop = business("平房小店", "230108001001", "cadreCode", "s-wang");
        Map<String, String> closed = Map.of("state", "停业", "how", "督导时发现");
        assertThat(as("s-li").post("/businesses/" + shop + "/state", closed).status())
                .isEqualTo(403);
        assertThat(as("s-wang").post("/businesses/" + shop + "/state", closed).status())
                .isEqualTo(200);
        assertThat(latest(shop).state().name()).isEqualTo("SUSPENDED");
    }

    @Test
    void aCadreOfTheWrongLevelIsRefusedInPlainWords() {
        person("l-town", "包保干部", "230109001");
        UUID shop = business("松北小店", "230109001001");
        Reply refused = admin().post("/businesses/" + shop + "/assignment", Map.of("cadreId", id("l-town")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("cadre-level");
        assertThat(refused.body().get("detail").asString()).contains("D级", "村");
    }

    @Test
    void manyOfficesAtOnceLeaveOneActiveAssignment() throws InterruptedException, ExecutionException {
        String village = "230110001001";
        UUID shop = business("香坊小店", village);
        List<UUID> cadres = IntStream.range(0, 4)
                .mapToObj(n -> person("c-" + n, "包保干部", village))
                .toList();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> replies = IntStream.range(0, 16)
                    .mapToObj(n -> pool.submit(() ->
                            admin().post("/businesses/" + shop + "/assignment", Map.of("cadreId", cadres.get(n % 4)))))
                    .toList();
            for (Future<Reply> reply : replies) {
                assertThat(reply.get().status()).isEqualTo(200);
            }
        }
        assertThat(count("assignment where business_id = :id and ended_on is null", shop))
                .isEqualTo(1);
        assertThatThrownBy(() -> service()
                        .sql()
                        .sql("""
                insert into assignment (id, act_id, business_id, cadre_id, region, started_on, created_at)
                values (gen_random_uuid(), gen_random_uuid(), :shop, :cadre, '230110001001', '2026-09-28', now())""")
                        .param("shop", shop)
                        .param("cadre", cadres.getFirst())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void theSameCommandTwiceHasOneEffect() {
        String village = "230111001001";
        person("t-wang", "包保干部", village);
        UUID shop = business("呼兰小店", village);
        Map<String, UUID> body = Map.of("cadreId", id("t-wang"));
        Reply first = admin().post("/businesses/" + shop + "/assignment", body, "tap-1");
        Reply again = admin().post("/businesses/" + shop + "/assignment", body, "tap-1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(count("filing where business_id = :id", shop)).isEqualTo(1);
    }

    @Test
    void aNewRegulatorTakesOverWhatLiesInItsPlace() {
        UUID shop = business("阿城小店", "230112001001");
        assertThat(latest(shop).regulatorId()).isNull();
        person("r-county", "市场监管部门", "230112");
        assertThat(latest(shop).regulatorId()).isEqualTo(id("r-county"));
        person("r-town", "市场监管部门", "230112001");
        assertThat(latest(shop).regulatorId()).isEqualTo(id("r-town"));
        admin().post("/people/" + id("r-town") + "/leave", Map.of());
        assertThat(latest(shop).regulatorId()).isEqualTo(id("r-county"));
    }

    @Test
    void aDeadlineInAnUnpublishedYearWaitsVisiblyAndIsComputedOnceItIsPublished() {
        String county = "230113";
        admin().put("/policies/gap.working-days", Map.of("region", county, "effectiveFrom", "2026-01-01", "value", 66));
        UUID shop = business("双城小店", "230113001001");
        assertThat(latest(shop).gapSince()).isEqualTo(LEFT);
        assertThat(latest(shop).gapDue()).isNull();
        assertThat(service().published(RegistryException.class))
                .filteredOn(event -> event.dead().region().equals(county))
                .singleElement()
                .satisfies(event -> assertThat(event.dead().kind()).isEqualTo("calendar-without-year"));

        DatingGaps sweep = new DatingGaps(
                service().bean(Gaps.class),
                In2027.deadlines(),
                service().bean(Policies.class),
                service().bean(CoverageFacts.class),
                service().bean(BusinessFacts.class),
                service().bean(Acts.class),
                service().bean(Clock.class));
        Transactions transactions = service().bean(Transactions.class);
        int dated = transactions.asSystem(() -> sweep.batch(service().clock().instant()));
        assertThat(dated).isEqualTo(1);
        assertThat(latest(shop).gapDue()).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void outsideATransactionNoRowIsVisible() {
        business("可见小店", "230102001001");
        for (int i = 0; i < 30; i++) {
            admin().get("/businesses?limit=1");
        }
        Integer seen = service()
                .bean(JdbcClient.class)
                .sql("select count(*) from business")
                .query(Integer.class)
                .single();
        assertThat(seen).isZero();
    }

    private static List<String> steps(String filing) {
        return service().published(FilingChanged.class).stream()
                .filter(event -> event.filingId().equals(UUID.fromString(filing)))
                .map(event -> event.state() + " " + event.level())
                .toList();
    }

    private static BusinessChanged latest(UUID business) {
        return service().published(BusinessChanged.class).stream()
                .filter(event -> event.businessId().equals(business))
                .reduce((first, second) -> second.version() > first.version() ? second : first)
                .orElseThrow();
    }

    private static PersonChanged latestPerson(UUID person) {
        return service().published(PersonChanged.class).stream()
                .filter(event -> event.personId().equals(person))
                .reduce((first, second) -> second.version() > first.version() ? second : first)
                .orElseThrow();
    }

    private static int count(String fromWhere, UUID id) {
        return service()
                .sql()
                .sql("select count(*) from " + fromWhere)
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
