package org.liangze.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.AlertRaised;
import org.liangze.contracts.CaseStepTaken;
import org.liangze.contracts.Event;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.LetterChanged;
import org.liangze.contracts.LetterState;
import org.liangze.contracts.Level;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.PersonChanged;
import org.liangze.contracts.Role;
import org.liangze.contracts.TalkChanged;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskKind;
import org.liangze.contracts.TaskOverdue;
import org.liangze.contracts.TaskState;
import org.liangze.contracts.Tier;
import org.liangze.kit.id.Ids;
import org.liangze.testkit.Fixtures;
import org.liangze.testkit.HttpAs;
import org.liangze.testkit.Reply;
import org.liangze.testkit.ServiceUnderTest;

/** A county with everybody in it, so that each test has one to itself: its office, leader, regulators, a village and its cadres. */
final class County {
    final String code;
    final String village;
    private final ServiceUnderTest service;

    private County(ServiceUnderTest service, String code) {
        this.service = service;
        this.code = code;
        this.village = code + "001001";
    }

    static County settled(ServiceUnderTest service, String code) {
        County county = new County(service, code);
        service.publish(
                aPerson("city-" + code.substring(0, 4))
                        .role(Role.OFFICE)
                        .at(Level.CITY, code.substring(0, 4))
                        .build(),
                county.official("office", Role.OFFICE),
                county.official("leader", Role.LEADER),
                county.official("regulator", Role.REGULATOR),
                county.official("regulator-head", Role.REGULATOR_HEAD),
                county.official("head", Role.UNIT_HEAD),
                county.official("liaison", Role.LIAISON),
                county.official("admin", Role.ADMINISTRATOR),
                county.cadre("cadre"),
                county.cadre("other-cadre"));
        return county;
    }

    /** A county whose people were published before. */
    static County known(ServiceUnderTest service, String code) {
        return new County(service, code);
    }

    private PersonChanged official(String who, Role role) {
        return aPerson(who + code).role(role).at(Level.COUNTY, code).build();
    }

    private PersonChanged cadre(String who) {
        return aPerson(who + code)
                .at(Level.VILLAGE, village)
                .head("head" + code)
                .liaison("liaison" + code)
                .build();
    }

    UUID person(String who) {
        return who.equals("city") ? Fixtures.person("city-" + code.substring(0, 4)) : Fixtures.person(who + code);
    }

    /** A business of the village, covered by the first cadre, with its own account. */
    UUID business(String name) {
        return business(name, Tier.D);
    }

    UUID business(String name, Tier tier) {
        UUID id = Fixtures.business(name + code);
        service.publish(
                aBusiness(name + code)
                        .in(village)
                        .tier(tier)
                        .coveredBy("cadre" + code)
                        .build(),
                new PersonChanged(
                        id,
                        name + code,
                        name + code,
                        Role.BUSINESS,
                        Level.VILLAGE,
                        village,
                        "民安",
                        "",
                        null,
                        null,
                        null,
                        id,
                        true,
                        1));
        return id;
    }

    /** The same business, covered by somebody else from now on. */
    void handOver(String name, String successor) {
        service.publish(aBusiness(name + code)
                .in(village)
                .coveredBy(successor + code)
                .version(2)
                .build());
        service.awaitQuiet();
    }

    UUID issue(UUID business, IssueClass severity, @Nullable LocalDate due) {
        UUID id = Ids.next(service.clock().instant());
        service.publish(found(id, business, severity, due));
        return id;
    }

    IssueFound found(UUID id, UUID business, IssueClass severity, @Nullable LocalDate due) {
        return new IssueFound(
                id,
                Ids.named("visit", id),
                1,
                business,
                "老王面馆",
                village,
                person("cadre"),
                3,
                "进货查验",
                "无记录",
                severity,
                false,
                due,
                service.clock().instant());
    }

    TaskOverdue overdue(UUID business, TaskKind kind, String period, Tier tier) {
        LocalDate due = LocalDate.ofInstant(service.clock().instant(), WorkCalendar.ZONE)
                .minusDays(1);
        return new TaskOverdue(
                task(business, kind, period),
                business,
                "老王面馆",
                person("cadre"),
                kind,
                period,
                kind == TaskKind.CAMPAIGN ? "国庆" : null,
                due,
                tier,
                village);
    }

    TaskClosed closed(UUID business, TaskKind kind, String period) {
        return new TaskClosed(
                task(business, kind, period),
                business,
                person("cadre"),
                kind,
                period,
                null,
                LocalDate.of(2026, 9, 30),
                TaskState.COMPLETED_LATE,
                null,
                null,
                service.clock().instant());
    }

    static UUID task(UUID business, TaskKind kind, String period) {
        return Ids.named("task", business, period, kind);
    }

    HttpAs as(String who) {
        return service.as(person(who));
    }

    /** Who was told what on which day, about this county's people and businesses, as {@code 2026-10-08 task-overdue cadre}. */
    List<String> told(UUID... businesses) {
        return service.published(AlertRaised.class).stream()
                .filter(alert -> nameOf(alert.recipientId(), businesses) != null)
                .filter(alert -> alert.message() != MessageType.EXCEPTION)
                .map(alert -> "%s %s %s %s"
                        .formatted(
                                alert.day(),
                                alert.message().code(),
                                alert.step() == null ? "-" : alert.step(),
                                nameOf(alert.recipientId(), businesses)))
                .sorted()
                .toList();
    }

    private @Nullable String nameOf(UUID id, UUID... businesses) {
        for (String who : List.of(
                "office",
                "leader",
                "regulator",
                "regulator-head",
                "head",
                "liaison",
                "admin",
                "cadre",
                "other-cadre",
                "education")) {
            if (person(who).equals(id)) {
                return who;
            }
        }
        return List.of(businesses).contains(id) ? "business" : null;
    }

    List<CaseStepTaken> steps(UUID business) {
        return all(CaseStepTaken.class).stream()
                .filter(step -> step.businessId().equals(business))
                .toList();
    }

    <E extends Event> List<E> all(Class<E> type) {
        return service.published(type);
    }

    void advanceTo(int month, int day, int hour) {
        service.advanceTo(LocalDateTime.of(2026, month, day, hour, 0));
    }

    void ok(String who, UUID issue, String verb, Map<String, String> body) {
        Reply reply = as(who).post("/issues/" + issue + "/" + verb, body);
        assertThat(reply.status()).as(verb + " " + reply.body()).isEqualTo(200);
    }

    List<String> allowed(String who, UUID issue) {
        return as(who).get("/issues/" + issue)
                .body()
                .path("allowed")
                .valueStream()
                .map(one -> one.asString())
                .toList();
    }

    List<String> changes(UUID issue) {
        return all(IssueChanged.class).stream()
                .filter(one -> one.issueId().equals(issue))
                .map(one -> one.act() + " " + one.state())
                .toList();
    }

    /** The first letter that was drafted about a business. */
    UUID letter(UUID business) {
        return all(LetterChanged.class).stream()
                .filter(one -> business.equals(one.businessId()) && one.state() == LetterState.DRAFT)
                .findFirst()
                .orElseThrow()
                .letterId();
    }

    UUID talk(UUID business) {
        return all(TalkChanged.class).stream()
                .filter(one -> business.equals(one.businessId()))
                .findFirst()
                .orElseThrow()
                .talkId();
    }

    List<String> exceptions(String kind) {
        return as("office")
                .get("/exceptions")
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .map(one -> one.path("exceptionId").asString())
                .toList();
    }

    String issueState(UUID issue) {
        return service.sql()
                .sql("select state from issue where issue_id = :id")
                .param("id", issue)
                .query(String.class)
                .single();
    }

    long rows(String table) {
        return service.sql()
                .sql("select count(*) from " + table + " where starts_with(region, :region)")
                .param("region", code)
                .query(Long.class)
                .single();
    }
}
