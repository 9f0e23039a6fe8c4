package org.liangze.standalone.replay.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.Event;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.MessageIssued;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.PlanIssued;
import org.liangze.contracts.TaskKind;
import org.liangze.kit.id.Ids;
import org.liangze.registry.person.model.PersonDraft;

class TimelineTest {
    private static final UUID NOODLE = Ids.named("business", "noodle");
    private static final UUID WANG = PersonDraft.id("wang");
    private static final UUID ISSUE = Ids.named("issue");
    private static final Instant TEN = Instant.parse("2026-08-03T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    private final Names names = new Names();

    TimelineTest() {
        names.put(NOODLE, "noodle");
        names.put(WANG, "wang");
        names.issuesFound(List.of(ISSUE), "noodle", "i1");
    }

    @Test
    void factsAreToldInTheScenariosWordsAndShanghaiTime() {
        Said plan = said(
                TEN,
                "tasking",
                null,
                new PlanIssued(
                        WANG, TaskKind.QUARTERLY, "2026-Q3", null, DUE, DUE, List.of(new BusinessRef(NOODLE, "老王面馆"))));
        Said message = said(
                TEN,
                "notify",
                plan.id(),
                new MessageIssued(
                        Ids.named("m"),
                        WANG,
                        MessageType.PLAN_ISSUED,
                        List.of(NOODLE.toString()),
                        List.of(),
                        List.of("in-app", "email"),
                        DUE,
                        "计划 " + NOODLE,
                        TEN));

        assertThat(Timeline.of(List.of(plan, message), List.of(), names).lines())
                .containsExactly("""
                {"at":"2026-08-03T10:00","service":"tasking","kind":"task","type":"QUARTERLY","subject":"noodle","to":"wang","state":"OPEN","due":"2026-09-30","detail":"2026-Q3"}""", """
                {"at":"2026-08-03T10:00","service":"notify","kind":"message","type":"plan-issued","subject":"noodle","to":"wang","channel":["in-app","email"],"due":"2026-09-30","cause":"task noodle OPEN 2026-08-03T10:00","detail":"计划 noodle"}""");
    }

    @Test
    void theOrderDoesNotDependOnTheOrderOfArrival() {
        List<Said> said = new ArrayList<>(List.of(
                said(TEN, "tasking", null, found()),
                said(TEN, "escalation", null, changed(IssueState.HANDED_OVER)),
                said(TEN, "escalation", null, changed(IssueState.RECTIFIED)),
                said(TEN, "escalation", null, changed(IssueState.VERIFIED)),
                said(TEN, "escalation", null, changed(IssueState.CLOSED))));
        List<String> first = Timeline.of(said, List.of(), names).lines();

        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(said, random);
            assertThat(Timeline.of(said, List.of(), names).lines()).isEqualTo(first);
        }
        assertThat(first)
                .extracting(line -> line.replaceAll(".*\"state\":\"(\\w+)\".*", "$1"))
                .containsExactly("FOUND", "HANDED_OVER", "RECTIFIED", "VERIFIED", "CLOSED");
    }

    @Test
    void anIssueHasTheNameOfItsVisitAndItsBusinesssNumber() {
        List<UUID> two = List.of(Ids.named("a"), Ids.named("b"));
        names.issuesFound(two, "noodle", "j");

        assertThat(names.of(ISSUE)).isEqualTo("i1");
        assertThat(names.find("i1.1")).isEqualTo(ISSUE);
        assertThat(names.find("noodle#1")).isEqualTo(ISSUE);
        assertThat(names.of(two.getLast())).isEqualTo("j.2");
        assertThat(names.find("j")).isEqualTo(two.getFirst());
        assertThat(names.find("noodle#3")).isEqualTo(two.getLast());
    }

    private static Said said(Instant at, String service, @org.jspecify.annotations.Nullable UUID cause, Event event) {
        return new Said(Ids.next(at), at, cause, service, event);
    }

    private static IssueFound found() {
        return new IssueFound(
                ISSUE,
                Ids.named("v"),
                1,
                NOODLE,
                "老王面馆",
                "230102",
                WANG,
                3,
                "进货查验",
                "无记录",
                IssueClass.L2,
                false,
                DUE,
                TEN);
    }

    private static IssueChanged changed(IssueState state) {
        return new IssueChanged(
                ISSUE, NOODLE, "老王面馆", WANG, null, null, state, IssueClass.L2, "进货查验", DUE, null, null, null);
    }
}
