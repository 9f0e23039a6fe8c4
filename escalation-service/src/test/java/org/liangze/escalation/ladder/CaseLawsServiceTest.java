package org.liangze.escalation.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.testkit.Fixtures.aBusiness;
import static org.liangze.testkit.Fixtures.aPerson;
import static org.liangze.testkit.Fixtures.business;
import static org.liangze.testkit.Fixtures.person;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.CaseStepTaken;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.escalation.EscalationApplication;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.time.Days;
import org.liangze.kit.data.Transactions;
import org.liangze.testkit.ServiceUnderTest;

/** After any sequence of what can happen to cases, what is stored is what the rules give (quality.md, invariants). */
class CaseLawsServiceTest {
    private static final String COUNTY = "230181";
    private static final String VILLAGE = COUNTY + "001001";
    private static final int CASES = 6;
    private static final int EVENTS = 120;
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(EscalationApplication.class, "escalation", LocalDateTime.of(2026, 3, 2, 8, 0));
        service.publish(
                aPerson("office" + COUNTY)
                        .role(Role.OFFICE)
                        .at(Level.COUNTY, COUNTY)
                        .build(),
                aPerson("leader" + COUNTY)
                        .role(Role.LEADER)
                        .at(Level.COUNTY, COUNTY)
                        .build(),
                aPerson("head" + COUNTY)
                        .role(Role.UNIT_HEAD)
                        .at(Level.COUNTY, COUNTY)
                        .build(),
                aPerson("cadre" + COUNTY)
                        .at(Level.VILLAGE, VILLAGE)
                        .head("head" + COUNTY)
                        .build());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void storedIsRecomputedAfterAnySequenceOfEvents() {
        Random random = new Random(20260302);
        List<UUID> cases = new ArrayList<>();
        for (int n = 0; n < CASES; n++) {
            cases.add(open(n, random));
        }
        for (int n = 0; n < EVENTS; n++) {
            happen(cases.get(random.nextInt(CASES)), random);
            if (n % 10 == 9) {
                agree("after event " + n);
            }
        }
        assertThat(twice()).as("steps taken twice").isZero();
    }

    private static UUID open(int n, Random random) {
        Tier tier = List.of(Tier.A, Tier.B, Tier.C, Tier.D).get(random.nextInt(4));
        service.publish(aBusiness("law" + n)
                .in(VILLAGE)
                .tier(tier)
                .coveredBy("cadre" + COUNTY)
                .build());
        NewCase fresh = new NewCase(
                Ladder.VISIT,
                "law-" + n,
                business("law" + n),
                VILLAGE,
                tier,
                null,
                null,
                person("cadre" + COUNTY),
                null,
                "季度督导",
                random.nextBoolean(),
                Map.of(Anchor.DUE, today().minusDays(random.nextInt(20)).plusDays(3)),
                Set.of());
        system(() -> service.bean(Ladders.class).open(fresh));
        return Ladders.idOf(Ladder.VISIT, "law-" + n);
    }

    private static void happen(UUID id, Random random) {
        Ladders ladders = service.bean(Ladders.class);
        String path = "/cases/" + id;
        LocalDate day = today().plusDays(random.nextInt(12) - 4L);
        switch (random.nextInt(9)) {
            case 0 -> system(() -> ladders.redate(id, dates -> dates.put(Anchor.DUE, day)));
            case 1 -> system(() -> ladders.redate(id, dates -> dates.put(Anchor.REMINDER_LETTER, day)));
            case 2 -> system(() -> ladders.redate(id, dates -> dates.remove(Anchor.REMINDER_LETTER)));
            case 3 -> act(path, "acknowledge", Map.of());
            case 4 ->
                act(
                        path,
                        "pause",
                        Map.of(
                                "reason",
                                "送检",
                                "until",
                                today().plusDays(1 + random.nextInt(5)).toString()));
            case 5 -> act(path, "resume", Map.of());
            case 6 -> act(path, random.nextInt(3) == 0 ? "raise" : "lower", Map.of("reason", "试"));
            case 7 -> service.runSweep("CASE_STEPS");
            default -> {
                service.clock().moveTo(service.clock().instant().plus(Duration.ofHours(1 + random.nextInt(60))));
                service.settle();
            }
        }
    }

    /** What is refused in this state changes nothing. */
    private static void act(String path, String verb, Map<String, String> body) {
        assertThat(service.as(person("office" + COUNTY))
                        .post(path + "/" + verb, body)
                        .status())
                .isIn(200, 409);
    }

    private static void agree(String when) {
        var calendar = service.bean(Days.class).calendar();
        Transactions transactions = service.bean(Transactions.class);
        List<CaseRow> open =
                transactions.asSystem(() -> service.bean(Cases.class).openAfter(new UUID(0, 0), 100));
        assertThat(open).hasSize(CASES);
        assertThat(open)
                .allSatisfy(row -> assertThat(row.stored().words())
                        .as(when + ": " + row.subject())
                        .isEqualTo(Cases.Looked.of(row.caseId(), row.outlook(calendar))
                                .words()));
    }

    private static long twice() {
        List<String> taken = service.published(CaseStepTaken.class).stream()
                .map(step -> step.caseId() + " " + step.step())
                .toList();
        return taken.size() - taken.stream().distinct().count();
    }

    private static LocalDate today() {
        return Days.dayOf(service.clock().instant());
    }

    private static void system(Runnable work) {
        service.bean(Transactions.class).asSystem(work);
        service.awaitQuiet();
    }
}
