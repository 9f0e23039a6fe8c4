package org.liangze.tasking.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liangze.calendar.NoticeDay;
import org.liangze.calendar.WorkCalendar;
import org.liangze.calendar.YearNotice;
import org.liangze.contracts.CalendarYearLoaded;
import org.liangze.contracts.Level;
import org.liangze.contracts.ReminderDue;
import org.liangze.contracts.Role;
import org.liangze.contracts.TaskOverdue;
import org.liangze.tasking.ANotice;
import org.liangze.tasking.AVisit;
import org.liangze.tasking.TaskingApplication;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;
import tools.jackson.databind.json.JsonMapper;

/**
 * On 15 September 2026, with the window of 中秋 open, the State Council amends the year: 24 September is a day off too. Wang has a
 * noodle shop nobody visits and a tea house visited that morning.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarTest {
    private static final YearNotice SHIPPED = WorkCalendar.shipped().notice(2026);
    private static final NoticeDay EXTRA_DAY_OFF = new NoticeDay("中秋节", LocalDate.of(2026, 9, 24), true);
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(TaskingApplication.class, "tasking", LocalDateTime.of(2026, 9, 10, 10, 0));
        service.publish(
                aPerson("c-wang").build(),
                aPerson("c-office").role(Role.OFFICE).at(Level.COUNTY, "230102").build(),
                aPerson("c-admin")
                        .role(Role.ADMINISTRATOR)
                        .at(Level.PROVINCE, "23")
                        .build(),
                aBusiness("c-noodle").coveredBy("c-wang").build(),
                aBusiness("c-tea").coveredBy("c-wang").build());
        release("校园专项", Map.of("rule", Map.of("feast", "国庆")));
        release("定日专项", Map.of("opens", "2026-09-17", "due", "2026-09-30"));
        service.advanceTo(LocalDateTime.of(2026, 9, 15, 10, 0));
        assertThat(service.as(person("c-wang"))
                        .post(
                                "/visits",
                                AVisit.of("c-tea")
                                        .at(LocalDateTime.of(2026, 9, 15, 9, 30))
                                        .body())
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void countsWorkingDaysAndSaysWhatIsNotYetPublished() {
        assertThat(day("from=2026-09-28&plus=5").body().path("date").asString()).isEqualTo("2026-10-10");
        assertThat(day("from=2026-10-01&minus=10").body().path("date").asString())
                .isEqualTo("2026-09-17");
        Reply beyond = day("from=2026-12-31&plus=1");
        assertThat(beyond.status()).isEqualTo(409);
        assertThat(beyond.problem()).isEqualTo("not-yet-published");
        assertThat(beyond.body().path("year").asInt()).isEqualTo(2027);
        assertThat(day("from=2026-09-28").status()).isEqualTo(400);
        assertThat(day("from=2026-09-28&plus=5&minus=5").status()).isEqualTo(400);
        assertThat(service.anonymous()
                        .get("/calendar/days?from=2026-09-28&plus=5")
                        .status())
                .isEqualTo(401);
    }

    @Test
    @Order(2)
    void onlyAnAdministratorLoadsAYear() {
        for (String who : List.of("c-wang", "c-office")) {
            assertThat(service.as(person(who))
                            .post("/calendar/years", ANotice.json(amended()))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(loads()).isZero();
    }

    @Test
    @Order(3)
    void whatIsNoWholeYearIsRefusedInPlainWords() {
        assertThat(load(Map.of("year", 2027, "papers", List.of())).problem()).isEqualTo("calendar-file");
        Reply empty = load(Map.of("year", 2027, "papers", List.of(), "days", List.of()));
        assertThat(empty.problem()).isEqualTo("calendar-incomplete");
        assertThat(empty.body().path("detail").asString()).contains("2027年节假日安排不完整");
        assertThat(loads()).isZero();
    }

    @Test
    @Order(4)
    void theSameNoticeAgainChangesNothing() {
        Reply again = load(ANotice.json(SHIPPED));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("changed").asBoolean()).isFalse();
        assertThat(loads()).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    @Order(5)
    void anAmendedYearMovesWhatIsOpenWithATraceAndTouchesNothingClosed() {
        byte[] file = JsonMapper.builder()
                .build()
                .writeValueAsString(ANotice.json(amended()))
                .getBytes(UTF_8);
        Reply loaded = service.as(person("c-admin")).upload("/calendar/years", "2026年调整.json", file);
        assertThat(loaded.status()).as(loaded.body().toString()).isEqualTo(200);
        assertThat(loaded.body().path("differs").toString()).isEqualTo("[\"2026-09-24\"]");
        service.settle();
        assertThat(window("c-noodle", "2026-中秋")).isEqualTo("2026-09-11 2026-09-23 OPEN");
        assertThat(window("c-tea", "2026-中秋")).as("done").isEqualTo("2026-09-14 2026-09-24 COMPLETED");
        assertThat(window("c-noodle", "2026-Q3"))
                .as("a quarter ends when it ends")
                .isEqualTo("2026-07-01 2026-09-30 OPEN");
        var year = service.as(person("c-office")).get("/calendar/years").body().path(0);
        assertThat(year.path("source").asString()).isEqualTo("2026年调整.json");
        assertThat(year.path("revision").asInt()).isEqualTo(1);
        assertThat(year.path("moves")
                        .valueStream()
                        .map(move -> move.path("period").asString() + " "
                                + move.path("opensTo").asString() + " "
                                + move.path("dueFrom").asString() + " "
                                + move.path("dueTo").asString() + " "
                                + move.path("tasks").asInt()))
                .containsExactly(
                        "2026-中秋 2026-09-11 2026-09-24 2026-09-23 1",
                        "2026-国庆 2026-09-16 2026-09-30 2026-09-30 0",
                        "2026-校园专项@230102 2026-09-16 2026-09-30 2026-09-30 0");
        assertThat(service.as(person("c-office"))
                        .get("/campaigns/own")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(own -> own.path("name").asString() + " "
                                + own.path("opens").asString()))
                .as("what was written by days stays on its days")
                .containsExactlyInAnyOrder("校园专项 2026-09-16", "定日专项 2026-09-17");
        assertThat(service.as(person("c-office"))
                        .get("/calendar/years")
                        .body()
                        .path(1)
                        .path("source")
                        .asString())
                .isEqualTo("随系统提供");
    }

    @Test
    @Order(6)
    void theOthersAreToldOnceAndEveryNodeCountsByIt() {
        assertThat(told()).singleElement().satisfies(loaded -> {
            assertThat(loaded.year()).isEqualTo(2026);
            assertThat(loaded.revision()).isEqualTo(1);
            assertThat(loaded.days()).hasSize(SHIPPED.days().size() + 1);
        });
        CalendarInUse anotherNode = new CalendarInUse(service.bean(Notices.class));
        assertThat(anotherNode.current().isWorkingDay(LocalDate.of(2026, 9, 24)))
                .isFalse();
        assertThat(load(ANotice.json(amended())).body().path("changed").asBoolean())
                .isFalse();
        assertThat(service.runSweep("CALENDAR")).isZero();
    }

    @Test
    @Order(7)
    void remindersAndLatenessFollowTheMovedDay() {
        service.advanceTo(LocalDateTime.of(2026, 9, 24, 0, 0));
        assertThat(service.published(ReminderDue.class).stream()
                        .filter(digest -> digest.cadreId().equals(person("c-wang")))
                        .filter(digest -> digest.unfinished().stream()
                                .anyMatch(unfinished -> unfinished.period().equals("2026-中秋")))
                        .map(digest -> digest.day().toString()))
                .containsExactly("2026-09-16", "2026-09-20", "2026-09-22");
        assertThat(service.published(TaskOverdue.class))
                .filteredOn(late -> late.cadreId().equals(person("c-wang")))
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.businessId()).isEqualTo(business("c-noodle"));
                    assertThat(late.due()).isEqualTo(LocalDate.of(2026, 9, 23));
                });
    }

    private static void release(String name, Map<String, Object> window) {
        Map<String, Object> draft = new HashMap<>(window);
        draft.put("name", name);
        draft.put("kinds", List.of("SCHOOL_CANTEEN"));
        Reply written = service.as(person("c-office")).post("/campaigns", draft);
        assertThat(written.status()).as(written.body().toString()).isEqualTo(201);
        assertThat(service.as(person("c-office"))
                        .post(
                                "/campaigns/" + written.body().path("id").asString() + "/release",
                                Map.of("reason", "校园食品安全"))
                        .status())
                .isEqualTo(200);
    }

    private static List<CalendarYearLoaded> told() {
        return service.published(CalendarYearLoaded.class).stream()
                .filter(loaded -> loaded.year() == 2026)
                .toList();
    }

    private static YearNotice amended() {
        List<NoticeDay> days = new ArrayList<>(SHIPPED.days());
        days.add(EXTRA_DAY_OFF);
        return new YearNotice(2026, "关于调整2026年中秋节放假安排的通知", LocalDate.of(2026, 9, 15), SHIPPED.papers(), days);
    }

    private static Reply load(Map<String, Object> file) {
        return service.as(person("c-admin")).post("/calendar/years", file);
    }

    private static Reply day(String query) {
        return service.as(person("c-wang")).get("/calendar/days?" + query);
    }

    private static long loads() {
        return service.sql()
                .sql("select count(*) from calendar_year")
                .query(Long.class)
                .single();
    }

    private static String window(String code, String period) {
        return service.sql()
                .sql("""
                        select window_from || ' ' || due || ' ' || state
                          from task where business_id = :business and period = :period""")
                .param("business", business(code))
                .param("period", period)
                .query(String.class)
                .single();
    }
}
