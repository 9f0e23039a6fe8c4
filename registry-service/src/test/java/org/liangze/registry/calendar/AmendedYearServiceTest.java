package org.liangze.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.registry.TheRegistry.admin;
import static org.liangze.registry.TheRegistry.as;
import static org.liangze.registry.TheRegistry.business;
import static org.liangze.registry.TheRegistry.id;
import static org.liangze.registry.TheRegistry.person;
import static org.liangze.registry.TheRegistry.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;
import org.liangze.contracts.BusinessChanged;
import org.liangze.contracts.CalendarDay;
import org.liangze.contracts.CalendarYearLoaded;
import org.liangze.contracts.FilingChanged;
import org.liangze.kit.id.Ids;
import org.liangze.testkit.Reply;

/**
 * On Monday 28 September 2026 a county has a gap, a filing and two changes of operating state open, one of each closed, and a gap
 * and a report that are over. Then the State Council makes Thursday 8 October a day off, and 16 September, which is past. Worked
 * days from the 28th by the shipped year: 29, 30, 10/8, 9, 10 (a make-up Saturday), 12, 13 …; by the amended one: 29, 30, 10/9,
 * 10, 12, 13, 14 … Nobody moves the clock; in the end the year is as it ships again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AmendedYearServiceTest {
    private static final YearNotice SHIPPED = WorkCalendar.shipped().notice(2026);
    private static final String COUNTY = "231283";
    private static final String VILLAGE = COUNTY + "001001";
    private static final List<String> SHIPPED_DAYS = List.of(
            "ADJUST open 2026-10-13",
            "FILING done 2026-10-10",
            "FILING open 2026-10-10",
            "GAP done 2026-10-10",
            "GAP open 2026-09-20",
            "GAP open 2026-10-10",
            "STATE_REPORT done 2026-10-23",
            "STATE_REPORT open 2026-08-24",
            "STATE_REPORT open 2026-10-22");
    private static final List<String> AMENDED_DAYS = List.of(
            "ADJUST open 2026-10-14",
            "FILING done 2026-10-10",
            "FILING open 2026-10-12",
            "GAP done 2026-10-10",
            "GAP open 2026-09-20",
            "GAP open 2026-10-12",
            "STATE_REPORT done 2026-10-23",
            "STATE_REPORT open 2026-08-24",
            "STATE_REPORT open 2026-10-23");
    private static UUID open;
    private static String filing;
    private static String acknowledged;

    @BeforeAll
    static void start() {
        person("am-office", "食品安全办", COUNTY);
        person("am-regulator", "市场监管部门", COUNTY);
        person("am-elsewhere", "食品安全办", "232761");
        for (String cadre : List.of("am-leaver", "am-left", "am-gone", "am-successor", "am-stayer")) {
            person(cadre, "包保干部", VILLAGE);
        }
        open = business("海伦悬空面馆", VILLAGE, "cadreCode", "am-leaver");
        UUID filled = business("海伦补位面馆", VILLAGE, "cadreCode", "am-left");
        business("海伦久悬面馆", VILLAGE, "cadreCode", "am-gone");
        ok(as("am-office").post("/people/" + id("am-leaver") + "/leave", Map.of()));
        ok(as("am-office").post("/people/" + id("am-left") + "/leave", Map.of()));
        ok(as("am-office").post("/people/" + id("am-gone") + "/leave", Map.of("effective", "2026-09-14")));
        filing = assign(filled, "am-successor");
        acknowledged = assign(business("海伦备案面馆", VILLAGE, "cadreCode", "am-stayer"), "am-successor");
        ok(as("am-office").post("/filings/" + acknowledged + "/acknowledge", Map.of()));
        seen("am-stayer", "海伦停业面馆", "停业", "2026-09-25");
        seen("am-stayer", "海伦老店", "停业", "2026-08-03");
        seen("am-regulator", "海伦失联面馆", "失联", "2026-09-28");
        policy("gap.working-days");
        policy("filing.working-days");
    }

    @AfterAll
    static void asItShips() {
        load(9, SHIPPED);
    }

    @Test
    @Order(1)
    void byTheShippedYear() {
        assertThat(days()).containsExactlyElementsOf(SHIPPED_DAYS);
    }

    @Test
    @Order(2)
    void whatIsOpenMovesAndWhatIsClosedStays() {
        service().publishTwice(loaded(1, amended()));
        service().settle();
        assertThat(days()).containsExactlyElementsOf(AMENDED_DAYS);
        assertThat(told(open).getLast().gapDue()).isEqualTo(LocalDate.of(2026, 10, 12));
        assertThat(filings(filing)).containsExactly("SUBMITTED 2026-10-10", "SUBMITTED 2026-10-12");
        assertThat(filings(acknowledged)).doesNotContain("SUBMITTED 2026-10-12");
    }

    @Test
    @Order(3)
    void itLeavesATrace() {
        assertThat(counts("am-office")).containsExactly("1 ADJUST 1", "1 FILING 1", "1 GAP 1", "1 STATE_REPORT 1");
        Reply list = as("am-office").get("/calendar/moves?year=2026&kind=GAP");
        assertThat(list.body().path("items")).hasSize(1);
        var move = list.body().path("items").get(0);
        assertThat(move.path("subject").asString()).isEqualTo("海伦悬空面馆");
        assertThat(move.path("before").asString()).isEqualTo("2026-10-10");
        assertThat(move.path("due").asString()).isEqualTo("2026-10-12");
        assertThat(move.path("notice").asString()).isEqualTo("国办发明电〔2026〕9号");
        assertThat(move.path("kindName").asString()).isEqualTo("悬空主体重新确定包保干部");
        assertThat(as("am-office").get("/calendar/moves/of?item=" + filing).body())
                .hasSize(1);
        assertThat(as("am-office")
                        .get("/businesses/" + open + "/history")
                        .body()
                        .toString())
                .contains("因放假安排调整（国办发明电〔2026〕9号），重新确定包保干部的期限由2026-10-10改为2026-10-12");
        var audit = as("am-office").get("/audit?act=move-deadline").body().path("items");
        assertThat(audit).hasSize(4);
        assertThat(audit.get(0).path("personName").asString()).isEqualTo("系统管理员");
        assertThat(audit.valueStream()
                        .filter(entry -> entry.path("subject").asString().equals(filing))
                        .map(entry -> entry.path("before").path("due").asString() + " "
                                + entry.path("after").path("due").asString() + " "
                                + entry.path("after").path("reason").asString()))
                .containsExactly("2026-10-10 2026-10-12 国办发明电〔2026〕9号");
        assertThat(as("am-office").get("/audit/verify").body().path("ok").asBoolean())
                .isTrue();
    }

    @Test
    @Order(4)
    void othersDoNotSeeIt() {
        assertThat(counts("am-elsewhere")).isEmpty();
        assertThat(as("am-elsewhere").get("/calendar/moves?year=2026").body().path("items"))
                .isEmpty();
        assertThat(as("am-elsewhere")
                        .get("/calendar/moves?year=2026&region=" + COUNTY)
                        .status())
                .isEqualTo(403);
        assertThat(as("am-elsewhere").get("/calendar/moves/of?item=" + filing).body())
                .isEmpty();
        for (String address : List.of("/calendar/moves?year=2026", "/calendar/moves/counts?year=2026")) {
            assertThat(as("am-stayer").get(address).status()).isEqualTo(403);
            assertThat(service().as(open).get(address).status()).isEqualTo(403);
            assertThat(service().anonymous().get(address).status()).isEqualTo(401);
        }
    }

    @Test
    @Order(5)
    void theSameYearAgainMovesNothing() {
        load(1, amended());
        load(2, amended());
        assertThat(days()).containsExactlyElementsOf(AMENDED_DAYS);
        assertThat(counts("am-office")).hasSize(4);
    }

    @Test
    @Order(6)
    void aNoticeThatIsOlderThanWhatIsKnownChangesNothing() {
        load(1, SHIPPED);
        assertThat(days()).containsExactlyElementsOf(AMENDED_DAYS);
    }

    @Test
    @Order(7)
    void amendedBackEverythingLiesWhereItLay() {
        load(3, SHIPPED);
        assertThat(days()).containsExactlyElementsOf(SHIPPED_DAYS);
        assertThat(counts("am-office")).contains("3 GAP 1", "1 GAP 1");
    }

    @Test
    @Order(8)
    void anAmendmentOutsideTheirDaysMovesNothing() {
        load(4, with(LocalDate.of(2026, 11, 5)));
        assertThat(days()).containsExactlyElementsOf(SHIPPED_DAYS);
        assertThat(counts("am-office")).noneMatch(count -> count.startsWith("4 "));
    }

    private static List<String> days() {
        return service()
                .sql()
                .sql("""
                        select 'GAP ' || case when ended_on is null then 'open ' else 'done ' end || due as line from gap
                         where region like :county
                        union all
                        select 'FILING ' || case when acknowledged_at is null then 'open ' else 'done ' end || due
                          from filing_level where region like :county and filing_id::text in (:filings)
                        union all
                        select kind || case when done_at is null then ' open ' else ' done ' end || due from state_duty
                         where region like :county
                         order by line""")
                .param("county", COUNTY + "%")
                .param("filings", List.of(filing, acknowledged))
                .query(String.class)
                .list();
    }

    private static List<String> counts(String who) {
        return as(who).get("/calendar/moves/counts?year=2026")
                .body()
                .valueStream()
                .map(one -> one.path("revision").asInt() + " "
                        + one.path("kind").asString() + " " + one.path("moved").asInt())
                .toList();
    }

    private static List<BusinessChanged> told(UUID business) {
        return service().published(BusinessChanged.class).stream()
                .filter(one -> one.businessId().equals(business))
                .toList();
    }

    private static List<String> filings(String id) {
        return service().published(FilingChanged.class).stream()
                .filter(one -> one.filingId().toString().equals(id))
                .map(one -> one.state() + " " + one.due())
                .toList();
    }

    private static YearNotice amended() {
        return with(LocalDate.of(2026, 9, 16), LocalDate.of(2026, 10, 8));
    }

    private static YearNotice with(LocalDate... off) {
        List<NoticeDay> days = new ArrayList<>(SHIPPED.days());
        List.of(off).forEach(day -> days.add(new NoticeDay("国庆节", day, true)));
        return new YearNotice(2026, "国办发明电〔2026〕9号", null, SHIPPED.papers(), days);
    }

    private static void load(int revision, YearNotice notice) {
        service().publish(loaded(revision, notice));
        service().settle();
    }

    private static CalendarYearLoaded loaded(int revision, YearNotice notice) {
        return new CalendarYearLoaded(
                Ids.named("calendar-year", 2026),
                2026,
                revision,
                notice.name(),
                null,
                notice.papers(),
                notice.days().stream()
                        .map(day -> new CalendarDay(day.name(), day.date(), day.off()))
                        .toList(),
                id("admin"));
    }

    /** What is stamped stays, whatever the policy becomes. */
    private static void policy(String name) {
        ok(admin().put("/policies/" + name, Map.of("region", COUNTY, "effectiveFrom", "2026-01-01", "value", 9)));
    }

    private static void seen(String who, String name, String state, String day) {
        UUID shop = business(name, VILLAGE, "cadreCode", "am-stayer");
        ok(as(who).post("/businesses/" + shop + "/state", Map.of("state", state, "how", "看见", "seenAt", day)));
    }

    private static String assign(UUID business, String cadre) {
        Reply reply = admin().post("/businesses/" + business + "/assignment", Map.of("cadreId", id(cadre)));
        ok(reply);
        return reply.body().get("filingId").asString();
    }

    private static void ok(Reply reply) {
        assertThat(reply.status()).as("%s", reply.body()).isIn(200, 201, 204);
    }
}
