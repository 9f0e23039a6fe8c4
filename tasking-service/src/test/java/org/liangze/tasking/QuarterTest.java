package org.liangze.tasking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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
import org.liangze.contracts.BulletinDue;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.Event;
import org.liangze.contracts.Level;
import org.liangze.contracts.PeriodClosed;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.ReminderDue;
import org.liangze.contracts.Role;
import org.liangze.contracts.TaskOverdue;
import org.liangze.contracts.TaskingException;
import org.liangze.contracts.Unfinished;
import org.liangze.contracts.UnitLetterDue;
import org.liangze.contracts.UnitProgress;
import org.liangze.testkit.SchemaRules;
import org.liangze.testkit.ServiceUnderTest;

/**
 * The third quarter of 2026 on its worked dates (domain.md §11), told in order. 新发社区 has two cadres under one head: Wang
 * with a noodle shop nobody visits and a bakery visited on 18 September, Li with a school canteen nobody visits and a tea
 * house visited on 3 August. Sun's unit has no head.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuarterTest {
    private static final UUID WANG = person("q-wang");
    private static final UUID LI = person("q-li");
    private static final UUID SUN = person("q-sun");
    private static final UUID HEAD = person("q-head");
    private static ServiceUnderTest service;

    @BeforeAll
    static void theQuarterBegins() {
        service = ServiceUnderTest.start(TaskingApplication.class, "tasking", at(7, 1, 0, 0));
        service.publish(
                aPerson("q-head").unit("新发社区").role(Role.UNIT_HEAD).build(),
                aPerson("q-wang").unit("新发社区").head("q-head").build(),
                aPerson("q-li").unit("新发社区").head("q-head").build(),
                aPerson("q-sun").unit("河畔村").build(),
                aPerson("q-admin")
                        .role(Role.ADMINISTRATOR)
                        .at(Level.PROVINCE, "23")
                        .build(),
                aPerson("q-office").role(Role.OFFICE).at(Level.COUNTY, "230102").build(),
                aBusiness("q-noodle").coveredBy("q-wang").build(),
                aBusiness("q-bakery").coveredBy("q-wang").build(),
                aBusiness("q-school")
                        .kind(BusinessKind.SCHOOL_CANTEEN)
                        .coveredBy("q-li")
                        .build(),
                aBusiness("q-tea").coveredBy("q-li").build(),
                aBusiness("q-stall").coveredBy("q-sun").build());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(0)
    void everyForeignKeyIsIndexedAndEveryRegionProtected() {
        // a period is shown where it has tasks; what an office wrote of its campaign is in campaign, which is protected
        SchemaRules.check(service.sql(), "tasking", "period");
    }

    @Test
    @Order(1)
    void plansAreAnnouncedAtNineOnTheFirstDay() {
        service.advanceTo(at(7, 1, 8, 59));
        assertThat(plans(WANG)).isEmpty();
        service.advanceTo(at(7, 1, 9, 0));
        PlanIssued plan = plans(WANG).getFirst();
        assertThat(plan.period()).isEqualTo("2026-Q3");
        assertThat(plan.due()).isEqualTo(day(9, 30));
        assertThat(plan.businesses()).extracting(BusinessRef::name).containsExactly("q-bakery", "q-noodle");
        assertThat(plans(LI)).hasSize(1);
        assertThat(plans(SUN)).hasSize(1);
    }

    @Test
    @Order(2)
    void theUnitLetterGoesToTheHeadOnTheDayBeforeTheWeekend() {
        service.advanceTo(at(8, 3, 10, 0));
        assertThat(service.as(LI)
                        .post("/visits", AVisit.of("q-tea").at(at(8, 3, 9, 30)).body())
                        .status())
                .isEqualTo(201);
        service.advanceTo(at(8, 14, 8, 59));
        assertThat(told(UnitLetterDue.class, HEAD)).isEmpty();
        service.advanceTo(at(8, 14, 9, 0));
        UnitLetterDue letter = told(UnitLetterDue.class, HEAD).getFirst();
        assertThat(letter.unit()).isEqualTo("新发社区");
        assertThat(letter.cadres()).isEqualTo(2);
        assertThat(letter.unfinished()).isEqualTo(3);
        assertThat(letter.businesses())
                .extracting(BusinessRef::name)
                .containsExactly("q-bakery", "q-noodle", "q-school");
        assertThat(exceptions("unit-without-head")).containsOnlyOnce("河畔村").doesNotContain("新发社区");
    }

    @Test
    @Order(3)
    void theWholeQuartersDigestsOnTheWorkedDatesAndNoneElse() {
        service.advanceTo(at(9, 18, 11, 0));
        assertThat(service.as(WANG)
                        .post(
                                "/visits",
                                AVisit.of("q-bakery").at(at(9, 18, 10, 0)).body())
                        .body()
                        .path("tasks")
                        .size())
                .as("one visit satisfies the quarter and both campaigns")
                .isEqualTo(3);
        service.advanceTo(at(9, 30, 23, 59));
        assertThat(told(ReminderDue.class, WANG))
                .extracting(digest -> digest.day() + " " + digest.steps())
                .containsExactly(
                        "2026-08-31 [T-30]",
                        "2026-09-15 [T-15]",
                        "2026-09-17 [T-7]",
                        "2026-09-21 [T-3]",
                        "2026-09-23 [T-1, T-7]",
                        "2026-09-24 [T-3]",
                        "2026-09-29 [T-1]");
        assertThat(told(ReminderDue.class, LI))
                .extracting(digest -> digest.day() + " " + digest.steps())
                .startsWith("2026-08-24 [T-7]", "2026-08-28 [T-1, T-3]", "2026-08-31 [T-30]")
                .hasSize(9);
    }

    @Test
    @Order(4)
    void aDigestListsOnlyUnfinishedBusinessesByPeriod() {
        ReminderDue before = digest(WANG, day(9, 15));
        assertThat(names(before.unfinished().getFirst())).containsExactly("q-bakery", "q-noodle");
        ReminderDue merged = digest(WANG, day(9, 23));
        assertThat(merged.unfinished()).extracting(Unfinished::period).containsExactly("2026-中秋", "2026-Q3", "2026-国庆");
        assertThat(merged.unfinished())
                .allSatisfy(period -> assertThat(names(period)).containsExactly("q-noodle"));
        assertThat(names(digest(LI, day(8, 24)).unfinished().getFirst())).containsExactly("q-school");
        assertThat(names(digest(LI, day(9, 15)).unfinished().getFirst())).containsExactly("q-school");
    }

    @Test
    @Order(5)
    void campaignsAreAnnouncedWhenTheirWindowsOpen() {
        assertThat(plans(WANG)).extracting(PlanIssued::period).containsExactly("2026-Q3", "2026-中秋", "2026-国庆");
        assertThat(plans(LI))
                .extracting(PlanIssued::period)
                .containsExactly("2026-Q3", "2026-秋季开学", "2026-中秋", "2026-国庆");
        assertThat(plans(WANG).getLast().opens()).isEqualTo(day(9, 17));
        assertThat(plans(WANG).getLast().due()).isEqualTo(day(9, 30));
    }

    @Test
    @Order(6)
    void overdueFromTheEndOfTheDueDayAndNotBefore() {
        assertThat(overdue("q-noodle")).containsExactly("2026-中秋");
        service.advanceTo(at(10, 1, 0, 0));
        assertThat(overdue("q-noodle")).containsExactlyInAnyOrder("2026-中秋", "2026-Q3", "2026-国庆");
        assertThat(overdue("q-bakery")).isEmpty();
        assertThat(overdue("q-tea")).doesNotContain("2026-Q3");
        TaskOverdue late = service.published(TaskOverdue.class).stream()
                .filter(event -> event.businessId().equals(business("q-noodle"))
                        && event.period().equals("2026-Q3"))
                .findFirst()
                .orElseThrow();
        assertThat(late.cadreId()).isEqualTo(WANG);
        assertThat(late.due()).isEqualTo(day(9, 30));
        assertThat(late.campaign()).isNull();
    }

    @Test
    @Order(7)
    void theQuartersFiguresAreFrozenAndToldToTheHead() {
        assertThat(told(PeriodClosed.class, HEAD))
                .containsExactly(new PeriodClosed(HEAD, "新发社区", "230102001001", "2026-Q3", 2, 4));
        service.advanceTo(at(10, 8, 10, 0));
        service.as(WANG)
                .post("/visits", AVisit.of("q-noodle").at(at(10, 8, 9, 0)).body());
        var completion = service.as(person("q-office"))
                .get("/indicators?period=2026-Q3")
                .body()
                .path(0);
        assertThat(completion.path("numerator").asInt())
                .as(completion.toString())
                .isEqualTo(2);
        assertThat(completion.path("denominator").asInt()).isEqualTo(5);
        assertThat(completion.path("frozen").path("numerator").asInt()).isEqualTo(2);
        assertThat(completion.path("reason").asString()).contains("1 项逾期后完成");
    }

    @Test
    @Order(7)
    void theListBehindAFrozenFigureAddsUpToItAndShowsWhatWasMendedSince() {
        service.advanceTo(at(10, 8, 10, 0));
        var office = service.as(person("q-office"));
        var frozen = office.get("/indicators?period=2026-Q3").body().path(0).path("frozen");
        assertThat(frozenTasks("")).isEqualTo(frozen.path("denominator").asInt());
        assertThat(frozenTasks("&state=COMPLETED"))
                .isEqualTo(frozen.path("numerator").asInt());
        for (String tier : List.of("A", "B", "C", "D")) {
            var ofTier = office.get("/indicators?period=2026-Q3&tier=" + tier)
                    .body()
                    .path(0)
                    .path("frozen");
            assertThat(frozenTasks("&tier=" + tier))
                    .isEqualTo(ofTier.path("denominator").asInt());
        }
        var chain = office.get("/indicators/periods?verify=true").body();
        assertThat(chain.path("ok").asBoolean()).as(chain.toString()).isTrue();
        assertThat(chain.path("periods").size()).isPositive();
        assertThat(service.as(WANG).get("/indicators/periods?verify=true").status())
                .isEqualTo(403);
        assertThat(service.as(person("q-office"))
                        .get("/indicators/completion/list?period=2026-Q3&region=99")
                        .status())
                .isEqualTo(403);
        service.sql()
                .sql("update period_figure set n = n + 1 where period = '2026-Q3' and measure = 'COMPLETED'")
                .update();
        var broken = office.get("/indicators/periods?verify=true").body();
        assertThat(broken.path("ok").asBoolean()).isFalse();
        assertThat(broken.path("brokenAt").path("period").asString()).isEqualTo("2026-Q3");
        service.sql()
                .sql("update period_figure set n = n - 1 where period = '2026-Q3' and measure = 'COMPLETED'")
                .update();
    }

    @Test
    @Order(7)
    void everyListIsAsLongAsTheFigureItIsCountedBy() {
        var plan = service.as(person("q-office")).get("/plans/current").body();
        String period = "&period=" + plan.path("period").asString();
        assertThat(lengthOf("list=open" + period)).isEqualTo(plan.path("open").asInt());
        assertThat(lengthOf("list=overdue" + period))
                .isEqualTo(plan.path("overdue").asInt());
        assertThat(lengthOf("list=late-done" + period))
                .isEqualTo(plan.path("completedLate").asInt());
        assertThat(lengthOf("state=COMPLETED" + period))
                .isEqualTo(plan.path("completed").asInt());
        assertThat(lengthOf("limit=200" + period) - lengthOf("state=CANCELLED" + period))
                .as("the list of all merges the parts")
                .isEqualTo(plan.path("tasks").asInt());
    }

    private static int lengthOf(String query) {
        return service.as(person("q-office"))
                .get("/tasks?" + query)
                .body()
                .path("items")
                .size();
    }

    private static int frozenTasks(String query) {
        return service.as(person("q-office"))
                .get("/indicators/completion/list?period=2026-Q3" + query)
                .body()
                .path("items")
                .size();
    }

    @Test
    @Order(8)
    void theDailyBulletinOfTheLastTenWorkingDaysNamesUnitsAndNeverPersons() {
        List<BulletinDue> toTheOffice = told(BulletinDue.class, person("q-office"));
        assertThat(toTheOffice)
                .extracting(bulletin -> bulletin.day().toString())
                .containsExactly(
                        "2026-09-17",
                        "2026-09-18",
                        "2026-09-20",
                        "2026-09-21",
                        "2026-09-22",
                        "2026-09-23",
                        "2026-09-24",
                        "2026-09-28",
                        "2026-09-29",
                        "2026-09-30");
        assertThat(toTheOffice.getFirst())
                .isEqualTo(new BulletinDue(
                        person("q-office"),
                        "230102",
                        "2026-Q3",
                        day(9, 17),
                        day(9, 30),
                        5,
                        1,
                        List.of(new UnitProgress("230102001", 5, 1))));
        assertThat(told(BulletinDue.class, HEAD))
                .hasSize(10)
                .last()
                .satisfies(bulletin -> assertThat(bulletin.units())
                        .as("by name, not by how far they are")
                        .containsExactly(new UnitProgress("新发社区", 4, 2), new UnitProgress("河畔村", 1, 0)));
        assertThat(told(BulletinDue.class, WANG)).isEmpty();
    }

    @Test
    @Order(9)
    void eachListHasItsOwnTasksOnly() {
        assertThat(listed("overdue"))
                .contains("q-school OVERDUE", "q-stall OVERDUE")
                .doesNotContain("q-bakery OVERDUE");
        assertThat(listed("late-done")).contains("q-noodle COMPLETED_LATE").allMatch(row -> row.endsWith("_LATE"));
        assertThat(listed("open")).contains("q-tea OPEN").allMatch(row -> row.endsWith("OPEN"));
        assertThat(listed("due-soon")).isEmpty();
        var office = service.as(person("q-office"));
        assertThat(office.get("/tasks?list=late").status()).isEqualTo(400);
        var first = office.get("/tasks?list=overdue&limit=2").body();
        var second = office.get("/tasks?list=overdue&limit=200&cursor="
                        + first.path("next").asString())
                .body();
        assertThat(first.path("items").size() + second.path("items").size())
                .isEqualTo(listed("overdue").size());
        assertThat(service.as(WANG).get("/tasks/mine").body().path("total").asInt())
                .isEqualTo(2);
    }

    @Test
    @Order(10)
    void aYearWithoutANoticeIsADeadEndOnceAndIsPlannedWhenItIsKnown() {
        int others = exceptions("calendar-without-year").size();
        service.advanceTo(at(10, 31, 23, 59));
        assertThat(exceptions("calendar-without-year")).hasSize(others);
        service.advanceTo(at(11, 20, 12, 0));
        assertThat(exceptions("calendar-without-year")).hasSize(others + 1);
        assertThat(periodsOf(2027)).contains("2027-春季开学").doesNotContain("2027-元旦");
        assertThat(service.as(person("q-admin"))
                        .post("/calendar/years", ANotice.json(nextYear()))
                        .status())
                .isEqualTo(200);
        service.settle();
        assertThat(periodsOf(2027)).contains("2027-元旦", "2027-春节", "2027-两会");
        assertThat(exceptions("calendar-without-year")).hasSize(others + 1);
    }

    private static YearNotice nextYear() {
        YearNotice known = WorkCalendar.shipped().notice(2026);
        return new YearNotice(
                2027,
                known.papers(),
                known.days().stream()
                        .map(day -> new NoticeDay(day.name(), day.date().plusYears(1), day.off()))
                        .toList());
    }

    private static List<String> periodsOf(int year) {
        return service.sql()
                .sql("select period from period where period like :year order by 1")
                .param("year", year + "-%")
                .query(String.class)
                .list();
    }

    private static List<PlanIssued> plans(UUID cadre) {
        return told(PlanIssued.class, cadre);
    }

    private static <E extends Event> List<E> told(Class<E> type, UUID whom) {
        return service.published(type).stream()
                .filter(event -> event.key().equals(whom))
                .toList();
    }

    private static List<String> listed(String list) {
        return service.as(person("q-office"))
                .get("/tasks?limit=200&list=" + list)
                .body()
                .path("items")
                .valueStream()
                .map(card ->
                        card.path("name").asString() + " " + card.path("state").asString())
                .toList();
    }

    private static List<String> exceptions(String kind) {
        return service.published(TaskingException.class).stream()
                .filter(exception -> exception.dead().kind().equals(kind))
                .map(exception -> exception.dead().subject())
                .toList();
    }

    private static List<String> overdue(String code) {
        return service.published(TaskOverdue.class).stream()
                .filter(event -> event.businessId().equals(business(code)))
                .map(TaskOverdue::period)
                .toList();
    }

    private static ReminderDue digest(UUID cadre, LocalDate day) {
        return told(ReminderDue.class, cadre).stream()
                .filter(digest -> digest.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Unfinished period) {
        return period.businesses().stream().map(BusinessRef::name).toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static LocalDateTime at(int month, int day, int hour, int minute) {
        return LocalDateTime.of(2026, month, day, hour, minute);
    }
}
