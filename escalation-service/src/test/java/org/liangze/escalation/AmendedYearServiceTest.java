package org.liangze.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.liangze.contracts.CaseStepTaken;
import org.liangze.contracts.Dead;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.PeriodClosed;
import org.liangze.contracts.TalkChanged;
import org.liangze.contracts.TalkState;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskingException;
import org.liangze.contracts.Tier;
import org.liangze.kit.id.Ids;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;

/**
 * On Monday 28 September 2026, 8:00, a county has one of everything with a term, and some that will be closed; on Wednesday the
 * 30th, 10:00, the State Council makes Thursday 8 October a day off. Worked days after the 28th by the shipped year: 29, 30,
 * 10/8, 9, 10 (a make-up Saturday), 12 to 16, 19 …; by the amended one: 29, 30, 10/9, 10, 12 to 16, 19, 20 …
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AmendedYearServiceTest {
    private static final YearNotice SHIPPED = WorkCalendar.shipped().notice(2026);
    private static ServiceUnderTest service;
    private static County county;
    private static County elsewhere;
    private static UUID shop;
    private static UUID untouched;
    private static UUID checked;
    private static UUID corrected;
    private static UUID closed;
    private static UUID sent;
    private static UUID answered;
    private static UUID draft;
    private static UUID gap;
    private static String talk;
    private static final UUID ITEM = Ids.named("t", "amended");

    @BeforeAll
    static void start() {
        service =
                ServiceUnderTest.start(EscalationApplication.class, "escalation", LocalDateTime.of(2026, 9, 28, 8, 0));
        county = County.settled(service, "230781");
        elsewhere = County.settled(service, "230782");
        shop = county.business("noodle");
        service.publish(county.overdue(shop, TaskKind.QUARTERLY, "2026-Q2", Tier.D));
        service.publish(new PeriodClosed(county.person("head"), "民安社区", county.code, "2026-Q2", 8, 10));
        gap = aBusiness("gap" + county.code).build().businessId();
        service.publish(gap(1, LocalDate.of(2026, 10, 10)));
        service.publish(new TaskingException(ITEM, new Dead("odd", "事项", null, county.code, "请处理")));
        issues();
        letters();
        county.advanceTo(9, 28, 10);
        talk = service.published(TalkChanged.class).stream()
                .filter(one -> county.person("head").equals(one.subjectId()) && one.state() == TalkState.PROPOSED)
                .findFirst()
                .orElseThrow()
                .talkId()
                .toString();
        ok(county.as("leader").post("/talks/" + talk + "/approve", Map.of()));
        ok(county.as("office").post("/talks/" + talk + "/hold", TalkServiceTest.MINUTES));
        county.advanceTo(9, 30, 10);
    }

    private static void issues() {
        LocalDate due = LocalDate.of(2026, 11, 30);
        untouched = county.issue(shop, IssueClass.L2, due);
        checked = county.issue(shop, IssueClass.L2, due);
        corrected = county.issue(shop, IssueClass.L2, due);
        closed = county.issue(shop, IssueClass.L2, due);
        service.awaitQuiet();
        for (UUID issue : List.of(checked, corrected, closed)) {
            county.ok("regulator", issue, "accept", Map.of());
            county.ok("regulator", issue, "inspect", Map.of("outcome", "CORRECTION_ORDERED"));
        }
        for (UUID issue : List.of(corrected, closed)) {
            county.ok("regulator", issue, "report", Map.of("note", "已责令改正"));
            ok(service.as(shop).post("/issues/" + issue + "/rectify", Map.of("evidence", "已整改")));
        }
        county.ok("cadre", closed, "verify", Map.of("note", "属实"));
    }

    private static void letters() {
        sent = drafted();
        answered = drafted();
        draft = drafted();
        for (UUID letter : List.of(sent, answered)) {
            ok(county.as("leader").post("/letters/" + letter + "/approve", Map.of()));
        }
        ok(service.as(shop).post("/letters/" + answered + "/reply", Map.of("reply", "已整改")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void byTheShippedYear() {
        assertThat(days()).containsExactlyElementsOf(SHIPPED_DAYS);
    }

    @Test
    @Order(2)
    void whatIsOpenMovesAndWhatIsClosedOrBreachedStays() {
        service.publishTwice(loaded(1, amended()));
        service.publish(gap(2, LocalDate.of(2026, 10, 12)));
        service.settle();
        assertThat(days()).containsExactlyElementsOf(AMENDED_DAYS);
    }

    @Test
    @Order(3)
    void itLeavesATrace() {
        assertThat(counts("office"))
                .contains(
                        "1 EXCEPTION 1",
                        "1 HANDOFF_INSPECT 1",
                        "1 HANDOFF_REPORT 1",
                        "1 ISSUE_VERIFY 1",
                        "1 LETTER_ANSWER 1",
                        "1 LETTER_DECISION 1",
                        "1 TALK_REPORT 1")
                .anyMatch(count -> count.startsWith("1 CASE_STEP "))
                .noneMatch(count -> count.contains("HANDOFF_ACCEPT"));
        assertThat(counts("elsewhere")).isEmpty();
        assertThat(county.as("cadre").get("/calendar/moves?year=2026").status()).isEqualTo(403);
        assertThat(service.as(shop).get("/calendar/moves/of?item=" + checked).status())
                .isEqualTo(403);
        String line = "监管部门反馈结果：因放假安排调整（国办发明电〔2026〕9号），期限由10月16日改为10月19日";
        assertThat(county.as("regulator")
                        .get("/issues/" + checked)
                        .body()
                        .path("history")
                        .toString())
                .contains(line, "期限调整");
        assertThat(county.as("office")
                        .get("/letters/" + sent + "/record")
                        .body()
                        .toString())
                .contains("文书回复：因放假安排调整（国办发明电〔2026〕9号），期限由10月16日改为10月19日");
        assertThat(county.as("office").get("/talks/" + talk + "/record").body().toString())
                .contains("约谈整改报告：因放假安排调整");
        assertThat(county.as("office")
                        .get("/calendar/moves/of?item=" + gapCase())
                        .body()
                        .toString())
                .contains("\"before\":\"2026-10-08\",\"due\":\"2026-10-09\"");
        assertThat(county.as("office")
                        .get("/audit?act=move-deadline&subject=" + sent)
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    @Order(4)
    void theSameYearAgainMovesNothing() {
        List<String> before = counts("office");
        service.publish(loaded(1, amended()), loaded(2, amended()));
        service.advanceTo(LocalDateTime.of(2026, 9, 30, 10, 30));
        assertThat(days()).containsExactlyElementsOf(AMENDED_DAYS);
        assertThat(counts("office")).containsExactlyElementsOf(before);
        assertThat(service.runSweep("CALENDAR_MOVES")).isZero();
    }

    @Test
    @Order(5)
    void amendedBackEverythingLiesWhereItLay() {
        service.publish(loaded(3, SHIPPED));
        service.publish(gap(3, LocalDate.of(2026, 10, 10)));
        service.settle();
        assertThat(days()).containsExactlyElementsOf(SHIPPED_DAYS);
    }

    @Test
    @Order(6)
    void anAmendmentOutsideTheirDaysMovesNothing() {
        service.publish(loaded(4, with(LocalDate.of(2026, 12, 24))));
        service.settle();
        assertThat(days()).containsExactlyElementsOf(SHIPPED_DAYS);
        assertThat(counts("office")).noneMatch(count -> count.startsWith("4 "));
    }

    @Test
    @Order(7)
    void stepsComeOnceAndOnTheDaysWhereTheyLieNow() {
        service.publish(loaded(5, amended()));
        service.publish(gap(4, LocalDate.of(2026, 10, 12)));
        county.advanceTo(10, 14, 0);
        assertThat(service.published(CaseStepTaken.class).stream()
                        .filter(step -> step.caseId().equals(gapCase()))
                        .map(step -> step.step() + " " + step.limit()))
                .containsExactly("DAY_1 2026-10-10", "DAY_3 2026-10-12", "DAY_4 2026-10-12", "BREACHED 2026-10-12");
        assertThat(taken())
                .containsExactly(
                        "BREACHED 2026-10-13T09:00",
                        "DAY_1 2026-09-29T09:00",
                        "DAY_3 2026-10-09T09:00",
                        "DAY_4 2026-10-10T09:00");
    }

    private static final List<String> SHIPPED_DAYS = List.of(
            "accept checked 2026-09-29",
            "accept closed 2026-09-29",
            "accept corrected 2026-09-29",
            "accept untouched 2026-09-29",
            "draft 2026-10-09T00:00",
            "gap next DAY_3 2026-10-08T09:00",
            "inspect checked 2026-10-08",
            "inspect closed 2026-10-08",
            "inspect corrected 2026-10-08",
            "inspect untouched 2026-10-08",
            "item 2026-10-08",
            "letter answered 2026-10-16",
            "letter sent 2026-10-16 REMIND 2026-10-14T09:00",
            "report checked 2026-10-16",
            "report closed 2026-10-16",
            "report corrected 2026-10-16",
            "talk 2026-10-23",
            "verify 2026-10-10",
            "visit next OFFICE_ABOVE 2026-10-12T09:00");

    private static final List<String> AMENDED_DAYS = List.of(
            "accept checked 2026-09-29",
            "accept closed 2026-09-29",
            "accept corrected 2026-09-29",
            "accept untouched 2026-09-29",
            "draft 2026-10-10T00:00",
            "gap next DAY_3 2026-10-09T09:00",
            "inspect checked 2026-10-08",
            "inspect closed 2026-10-08",
            "inspect corrected 2026-10-08",
            "inspect untouched 2026-10-09",
            "item 2026-10-09",
            "letter answered 2026-10-16",
            "letter sent 2026-10-19 REMIND 2026-10-16T09:00",
            "report checked 2026-10-19",
            "report closed 2026-10-16",
            "report corrected 2026-10-16",
            "talk 2026-10-26",
            "verify 2026-10-12",
            "visit next OFFICE_ABOVE 2026-10-13T09:00");

    private static List<String> days() {
        List<String> days = new ArrayList<>();
        Map<String, UUID> issues =
                Map.of("untouched", untouched, "checked", checked, "corrected", corrected, "closed", closed);
        issues.forEach((name, id) -> {
            add(days, "accept " + name, "select accept_by::text from handoff where issue_id = :id and lead", id);
            add(days, "inspect " + name, "select inspect_by::text from handoff where issue_id = :id and lead", id);
            add(days, "report " + name, "select report_by::text from handoff where issue_id = :id and lead", id);
        });
        add(
                days,
                "letter sent",
                "select concat_ws(' ', deadline, next_act, %s) from letter where letter_id = :id",
                sent);
        add(days, "letter answered", "select deadline::text from letter where letter_id = :id", answered);
        add(days, "draft", "select %s from letter where letter_id = :id", draft);
        add(days, "item", "select deadline::text from exception_item where exception_id = :id", ITEM);
        add(days, "talk", "select report_due::text from talk where talk_id = :id", UUID.fromString(talk));
        add(
                days,
                "gap next",
                "select concat_ws(' ', next_mark, %s) from escalation_case where case_id = :id",
                gapCase());
        add(
                days,
                "visit next",
                "select concat_ws(' ', next_mark, %s) from escalation_case where case_id = :id",
                visitCase());
        add(
                days,
                "verify",
                "select anchors ->> 'VERIFY' from escalation_case where case_id = :id",
                Ids.named("case", "VERIFICATION", corrected + "|1"));
        return days.stream().sorted().toList();
    }

    private static void add(List<String> days, String name, String query, UUID id) {
        service.sql()
                .sql(query.replace("%s", "to_char(next_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD\"T\"HH24:MI')"))
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(day -> days.add(name + " " + day));
    }

    private static List<String> taken() {
        return service.sql().sql("""
                        select mark || ' ' || to_char(taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI')
                          from case_step where case_id = :id order by mark""").param("id", gapCase()).query(String.class).list();
    }

    private static UUID gapCase() {
        return Ids.named("case", "GAP", gap + "|2026-09-28");
    }

    private static UUID visitCase() {
        return Ids.named("case", "VISIT", County.task(shop, TaskKind.QUARTERLY, "2026-Q2"));
    }

    private static BusinessChanged gap(long version, LocalDate due) {
        return aBusiness("gap" + county.code)
                .in(county.village)
                .gapSince(LocalDate.of(2026, 9, 28), due, "cadre" + county.code)
                .version(version)
                .build();
    }

    private static List<String> counts(String who) {
        return (who.equals("elsewhere") ? elsewhere : county)
                .as("office")
                .get("/calendar/moves/counts?year=2026")
                .body()
                .valueStream()
                .map(one -> one.path("revision").asInt() + " "
                        + one.path("kind").asString() + " " + one.path("moved").asInt())
                .toList();
    }

    private static UUID drafted() {
        Reply reply = county.as("office")
                .post(
                        "/letters",
                        Map.of("kind", "RECTIFICATION_NOTICE", "businessId", shop, "facts", "无记录。", "demand", "请整改。"));
        ok(reply);
        return UUID.fromString(reply.body().path("letterId").asString());
    }

    private static void ok(Reply reply) {
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
    }

    private static YearNotice amended() {
        return with(LocalDate.of(2026, 10, 8));
    }

    private static YearNotice with(LocalDate off) {
        List<NoticeDay> days = new ArrayList<>(SHIPPED.days());
        days.add(new NoticeDay("国庆节", off, true));
        return new YearNotice(2026, "国办发明电〔2026〕9号", null, SHIPPED.papers(), days);
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
                county.person("admin"));
    }
}
