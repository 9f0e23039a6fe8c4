package org.liangze.tasking.dutyreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;
import org.liangze.contracts.DutyReportDue;
import org.liangze.contracts.Level;
import org.liangze.contracts.ReminderDue;
import org.liangze.contracts.Role;
import org.liangze.contracts.TaskingException;
import org.liangze.kit.id.Ids;
import org.liangze.tasking.ANotice;
import org.liangze.tasking.AVisit;
import org.liangze.tasking.TaskingApplication;
import org.liangze.testkit.Fixtures;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/**
 * 呼兰 in the last months of 2026. Song visits his shop and hands in; Du has a stall and never writes; Fu visited a kiosk that is
 * Song's now; Mo leaves and Ning takes over; nobody is Idle's to cover.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DutyReportTest {
    private static final String VILLAGE = "230111001001";
    private static final UUID SONG = person("d-song");
    private static final UUID TOWN = person("d-town");
    private static final UUID REPORT = Ids.named("duty-report", SONG, 2026);
    private static final String DRAWN = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(TaskingApplication.class, "tasking", LocalDateTime.of(2026, 10, 30, 8, 0));
        service.publish(
                cadre("d-song").build(),
                cadre("d-du").build(),
                cadre("d-mo").build(),
                cadre("d-fu").build(),
                cadre("d-idle").build(),
                aPerson("d-liaison")
                        .role(Role.LIAISON)
                        .at(Level.VILLAGE, VILLAGE)
                        .build(),
                aPerson("d-town")
                        .role(Role.OFFICE)
                        .at(Level.TOWNSHIP, "230111001")
                        .build(),
                aPerson("d-admin")
                        .role(Role.ADMINISTRATOR)
                        .at(Level.PROVINCE, "")
                        .build(),
                aPerson("d-county").role(Role.OFFICE).at(Level.COUNTY, "230111").build(),
                aPerson("d-next")
                        .role(Role.OFFICE)
                        .at(Level.TOWNSHIP, "230111002")
                        .build());
        service.publish(
                aBusiness("d-shop").in(VILLAGE).coveredBy("d-song").build(),
                aBusiness("d-stall").in(VILLAGE).coveredBy("d-du").build(),
                aBusiness("d-kiosk").in(VILLAGE).coveredBy("d-fu").build(),
                aBusiness("d-mill").in(VILLAGE).coveredBy("d-mo").build());
        assertThat(service.as(person("d-admin"))
                        .post("/calendar/years", ANotice.json(nextYear()))
                        .status())
                .isEqualTo(200);
        service.settle();
        Reply visit = service.as(SONG)
                .post(
                        "/visits",
                        AVisit.of("d-shop")
                                .at(LocalDateTime.of(2026, 10, 30, 7, 0))
                                .failing(6, "无票据", "L1")
                                .body());
        assertThat(visit.status()).as(visit.body().toString()).isEqualTo(201);
        assertThat(service.as(person("d-fu"))
                        .post(
                                "/visits",
                                AVisit.of("d-kiosk")
                                        .at(LocalDateTime.of(2026, 10, 30, 7, 30))
                                        .body())
                        .status())
                .isEqualTo(201);
        service.publish(
                aBusiness("d-kiosk").in(VILLAGE).coveredBy("d-song").version(2).build());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void onTheFirstOfNovemberWhoeverCoversOrVisitedHasOneToWrite() {
        service.advanceTo(LocalDateTime.of(2026, 10, 31, 23, 0));
        assertThat(count("select count(*) from duty_report where region like '230111%'"))
                .isZero();
        service.advanceTo(LocalDateTime.of(2026, 11, 1, 0, 10));
        assertThat(names("state = 'OPEN'")).containsExactly("d-du", "d-fu", "d-mo", "d-song");
        JsonNode mine = service.as(SONG).get("/duty-reports/mine").body().get(0);
        assertThat(mine.path("id").asString()).isEqualTo(REPORT.toString());
        assertThat(mine.path("due").asString()).isEqualTo("2026-12-31");
        JsonNode figures = mine.path("figures");
        assertThat(figures.path("onTime").asInt()).isEqualTo(1);
        assertThat(figures.path("onSite").asInt()).isEqualTo(1);
        assertThat(figures.path("businesses").asInt()).isEqualTo(2);
        assertThat(figures.path("found").asInt()).isEqualTo(1);
        assertThat(figures.path("l1").asInt()).isEqualTo(1);
        assertThat(figures.path("oldestOpen").asString()).isEqualTo("2026-10-30");
        assertThat(mine.path("rates").get(0).path("denominator").asInt()).isEqualTo(1);
        assertThat(service.as(person("d-liaison")).get("/duty-reports/mine").status())
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    void lookingAgainChangesNothingLeaversAreCancelledAndNewcomersGetTheirs() {
        service.runSweep("DUTY_REPORTS");
        assertThat(count("select count(*) from duty_report where region like '230111%'"))
                .isEqualTo(4);
        service.publish(cadre("d-mo").left().version(2).build(), cadre("d-ning").build());
        service.publish(
                aBusiness("d-mill").in(VILLAGE).coveredBy("d-ning").version(2).build());
        service.advanceTo(LocalDateTime.of(2026, 11, 2, 0, 10));
        assertThat(names("state = 'OPEN'")).containsExactly("d-du", "d-fu", "d-ning", "d-song");
        assertThat(names("state = 'CANCELLED'")).containsExactly("d-mo");
        service.sql().sql("update duty_report set alert_at = null").update();
        service.runSweep("DUTY_REPORTS");
        assertThat(names("alert_at = '2027-01-04T09:00:00+08:00'"))
                .as("written down once the next year has a calendar")
                .containsExactly("d-du", "d-fu", "d-ning", "d-song");
    }

    @Test
    @Order(3)
    void aDraftIsKeptAndAnOlderOneOverwritesNothing() {
        Reply saved = write("/draft", 1, "走访", "", "");
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(200);
        assertThat(saved.body().path("revision").asInt()).isEqualTo(2);
        assertThat(write("/draft", 1, "别的", "", "").problem()).isEqualTo("changed-meanwhile");
        assertThat(service.as(person("d-du"))
                        .put("/duty-reports/" + REPORT + "/draft", texts(2, "替写", "", "", null))
                        .status())
                .as("nobody writes another's")
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    void reminderDaysTellOnceADayWithTheVisitsOrAlone() {
        service.advanceTo(LocalDateTime.of(2026, 12, 1, 9, 30));
        assertThat(service.published(ReminderDue.class))
                .filteredOn(reminder -> reminder.day().equals(LocalDate.of(2026, 12, 1)) && ours(reminder.cadreId()))
                .extracting(ReminderDue::cadreId, ReminderDue::dutyReportDue)
                .as("visits still to be made: the report is told in the same digest")
                .containsExactlyInAnyOrder(
                        tuple(person("d-du"), LocalDate.of(2026, 12, 31)),
                        tuple(person("d-ning"), LocalDate.of(2026, 12, 31)));
        assertThat(service.published(DutyReportDue.class))
                .filteredOn(report -> ours(report.cadreId()))
                .extracting(DutyReportDue::cadreId, DutyReportDue::step)
                .containsExactlyInAnyOrder(tuple(SONG, "T-30"), tuple(person("d-fu"), "T-30"));
    }

    @Test
    @Order(5)
    void itIsHandedInOnceSignedAndWholeAndItsFiguresAreFrozen() {
        assertThat(submit("k1", 2, "走访", "", "培训", DRAWN).problem()).isEqualTo("text-missing");
        assertThat(submit("k2", 2, "走访", "票据不全", "培训", null).problem()).isEqualTo("signature-missing");
        assertThat(service.as(SONG).get("/duty-reports/" + REPORT + ".pdf").status())
                .isEqualTo(409);
        Reply first = submit("k3", 2, "=走访", "票据不全", "培训", DRAWN);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(submit("k3", 2, "=走访", "票据不全", "培训", DRAWN).body()).isEqualTo(first.body());
        assertThat(submit("k4", 3, "走访", "票据不全", "培训", DRAWN).problem()).isEqualTo("duty-report-state");
        assertThat(first.body().path("receiverName").isNull()).isFalse();
        assertThat(first.body().path("late").asBoolean()).isFalse();
        service.sql()
                .sql("update issue set state = 'CLOSED' where region = '230111001001'")
                .update();
        JsonNode after = service.as(TOWN).get("/duty-reports/" + REPORT).body();
        assertThat(after.path("figures").path("settled").asInt()).as("frozen").isZero();
        assertThat(after.path("now").path("settled").asInt())
                .as("counted again")
                .isEqualTo(1);
        assertThat(count("select count(*) from audit where act = 'submit-duty-report'"))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void theOfficeAboveSendsBackWithAReasonAndADayAndTheCadreIsTold() {
        assertThat(decide("d-next", "return", Map.of("reason", "写具体", "due", "2026-12-20"))
                        .status())
                .isEqualTo(404);
        assertThat(decide("d-du", "acknowledge", Map.of()).status()).isEqualTo(403);
        assertThat(decide("d-town", "return", Map.of("due", "2026-12-20")).problem())
                .isEqualTo("reason");
        assertThat(decide("d-town", "return", Map.of("reason", "写具体", "due", "2026-11-30"))
                        .problem())
                .isEqualTo("due");
        Reply back = decide("d-town", "return", Map.of("reason", "请写具体做法", "due", "2026-12-20"));
        assertThat(back.status()).as(back.body().toString()).isEqualTo(200);
        DutyReportDue told = service.published(DutyReportDue.class).getLast();
        assertThat(told.step()).isEqualTo("RETURNED");
        assertThat(told.reason()).isEqualTo("请写具体做法");
        assertThat(told.due()).isEqualTo(LocalDate.of(2026, 12, 20));
        int revision = back.body().path("revision").asInt();
        assertThat(submit("k5", revision, "每季度两次走访", "票据不全", "培训", DRAWN).status())
                .isEqualTo(200);
        assertThat(decide("d-county", "acknowledge", Map.of())
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("ACKNOWLEDGED");
        assertThat(decide("d-town", "acknowledge", Map.of()).problem()).isEqualTo("duty-report-state");
    }

    @Test
    @Order(7)
    void theListsShowEachReportOnceAndOnlyToOfficesOfThePlace() {
        assertThat(listed(TOWN, "open")).containsExactlyInAnyOrder("d-du", "d-fu", "d-ning");
        assertThat(listed(TOWN, "acknowledged")).containsExactly("d-song");
        assertThat(listed(person("d-next"), "open")).isEmpty();
        assertThat(service.as(person("d-du")).get("/duty-reports").status()).isEqualTo(403);
        assertThat(service.as(TOWN).get("/duty-reports?region=230111002").problem())
                .isEqualTo("out-of-scope");
        JsonNode page = service.as(TOWN).get("/duty-reports?limit=2").body();
        assertThat(page.path("items")).hasSize(2);
        assertThat(service.as(TOWN)
                        .get("/duty-reports?limit=2&cursor=" + page.path("next").asString())
                        .body()
                        .path("items"))
                .hasSize(2);
    }

    @Test
    @Order(8)
    void theFilesAreWhatTheListShowsAndTheExportIsLogged() {
        String csv = service.as(TOWN).get("/duty-reports.csv").body().asString();
        assertThat(csv).contains("\"d-song\"", "\"已接收\"", "\"每季度两次走访\"").doesNotContain("d-mo");
        assertThat(count("select count(*) from audit where act = 'export-duty-reports'"))
                .isEqualTo(1);
        assertThat(service.as(TOWN).get("/duty-reports/" + REPORT + ".pdf").status())
                .isEqualTo(200);
        assertThat(service.as(person("d-next"))
                        .get("/duty-reports/" + REPORT + ".pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(9)
    void fromTheEndOfTheYearItIsOverdueAndTheOfficeIsToldOnTheNextWorkingDay() {
        service.advanceTo(LocalDateTime.of(2026, 12, 31, 23, 59));
        assertThat(listed(TOWN, "overdue")).isEmpty();
        service.advanceTo(LocalDateTime.of(2027, 1, 1, 0, 0));
        assertThat(service.as(TOWN)
                        .get("/duty-reports?year=2026&list=overdue")
                        .body()
                        .path("items"))
                .hasSize(3);
        assertThat(exceptions()).isEmpty();
        service.advanceTo(LocalDateTime.of(2027, 1, 6, 9, 30));
        assertThat(exceptions()).hasSize(1);
        TaskingException told = exceptions().getFirst();
        assertThat(told.dead().region()).isEqualTo("230111001");
        assertThat(told.dead().text()).contains("3名", "d-du", "d-fu", "d-ning");
        Reply late = service.as(person("d-du"))
                .post(
                        "/duty-reports/" + Ids.named("duty-report", person("d-du"), 2026) + "/submit",
                        texts(1, "走访", "少", "多走", DRAWN));
        assertThat(late.body().path("late").asBoolean()).isTrue();
        service.advanceTo(LocalDateTime.of(2027, 1, 20, 9, 30));
        assertThat(exceptions()).hasSize(1);
        assertThat(count("select count(*) from duty_report where region like '230111%' and year = 2027"))
                .isZero();
    }

    /** An invented 2027: last year's days again, 1 to 3 January off. */
    private static YearNotice nextYear() {
        YearNotice shipped = WorkCalendar.shipped().notice(2026);
        return new YearNotice(
                2027,
                shipped.papers(),
                shipped.days().stream()
                        .filter(NoticeDay::off)
                        .map(day -> new NoticeDay(day.name(), day.date().plusYears(1), true))
                        .toList());
    }

    private static List<TaskingException> exceptions() {
        return service.published(TaskingException.class).stream()
                .filter(event -> event.dead().kind().equals("duty-report-overdue"))
                .filter(event -> event.dead().region().startsWith("230111"))
                .toList();
    }

    /** Other tests' cadres are known here too: all share one broker. */
    private static boolean ours(UUID cadre) {
        return Stream.of("d-song", "d-du", "d-mo", "d-fu", "d-ning")
                .anyMatch(code -> person(code).equals(cadre));
    }

    private static Fixtures.PersonFixture cadre(String code) {
        return aPerson(code).at(Level.VILLAGE, VILLAGE);
    }

    private static Reply write(String what, int revision, String practices, String problems, String plans) {
        return service.as(SONG)
                .put("/duty-reports/" + REPORT + what, texts(revision, practices, problems, plans, null));
    }

    private static Reply submit(
            String key, int revision, String practices, String problems, String plans, @Nullable String signature) {
        return service.as(SONG)
                .post(
                        "/duty-reports/" + REPORT + "/submit",
                        texts(revision, practices, problems, plans, signature),
                        key);
    }

    private static Reply decide(String who, String act, Map<String, Object> body) {
        return service.as(person(who)).post("/duty-reports/" + REPORT + "/" + act, body);
    }

    private static Map<String, Object> texts(
            int revision, String practices, String problems, String plans, @Nullable String signature) {
        Map<String, Object> body = new HashMap<>();
        body.put("revision", revision);
        body.put("practices", practices);
        body.put("problems", problems);
        body.put("plans", plans);
        body.put("signature", signature);
        return body;
    }

    private static List<String> listed(UUID who, String list) {
        return service.as(who)
                .get("/duty-reports?list=" + list)
                .body()
                .path("items")
                .valueStream()
                .map(line -> line.path("cadreName").asString())
                .toList();
    }

    private static List<String> names(String condition) {
        return service.sql()
                .sql("select cadre_name from duty_report where region like '230111%' and " + condition
                        + " order by cadre_name")
                .query(String.class)
                .list();
    }

    private static int count(String sql) {
        return service.sql().sql(sql).query(Integer.class).single();
    }
}
