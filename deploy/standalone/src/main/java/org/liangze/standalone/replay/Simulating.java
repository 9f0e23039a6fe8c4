package org.liangze.standalone.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.PlanIssued;
import org.liangze.standalone.replay.scenario.Simulation;
import org.liangze.standalone.replay.scenario.Times;
import org.liangze.standalone.replay.timeline.Said;
import tools.jackson.databind.JsonNode;

/** Invents what people do where nobody wrote it down: visits in answer to plans, and the loop of what they find. */
final class Simulating {
    private static final LocalTime VISITS = LocalTime.of(10, 0);
    private static final LocalTime OFFICE_WORK = LocalTime.of(14, 0);
    private static final int ITEMS = 16;

    private final Simulation simulation;
    private final Doors doors;
    private final Visiting visiting;
    private final Agenda agenda;
    private final Attempts attempts;
    private final WorkCalendar calendar = WorkCalendar.shipped();

    /** Does a deed and notes a refusal. */
    interface Attempts {
        void attempt(String verb, UUID subject, UUID by, Runnable deed);
    }

    Simulating(Simulation simulation, Doors doors, Visiting visiting, Agenda agenda, Attempts attempts) {
        this.simulation = simulation;
        this.doors = doors;
        this.visiting = visiting;
        this.agenda = agenda;
        this.attempts = attempts;
    }

    /** Hears of plans, and decides for each of their visits whether and when it is made. */
    void hear(List<Said> news, Instant now) {
        for (Said said : news) {
            if (said.event() instanceof PlanIssued plan) {
                for (BusinessRef business : plan.businesses()) {
                    answer(plan, business.id(), Times.day(now));
                }
            }
        }
    }

    private void answer(PlanIssued plan, UUID business, LocalDate today) {
        SplittableRandom dice = dice(business, plan.period());
        List<LocalDate> days = Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
                .limit(100)
                .takeWhile(day -> !day.isAfter(plan.due()))
                .filter(calendar::isWorkingDay)
                .toList();
        if (dice.nextDouble() < simulation.visits() && !days.isEmpty()) {
            LocalDate day = days.get(dice.nextInt(days.size()));
            agenda.addOneOfMany(at(day, VISITS), () -> visit(business, day, dice));
        }
    }

    private void visit(UUID business, LocalDate day, SplittableRandom dice) {
        JsonNode task = visiting.dueTask(business);
        JsonNode cadre = task == null ? null : task.get("cadreId");
        if (task == null || cadre == null || cadre.isNull()) {
            return;
        }
        UUID by = UUID.fromString(cadre.asString());
        List<Visiting.Failed> failed = dice.nextDouble() < simulation.failedItems()
                ? List.of(new Visiting.Failed(1 + dice.nextInt(ITEMS), "记录不完整", "L2"))
                : List.of();
        var visit = new Visiting.Visit(business, by, at(day, VISITS), "ON_SITE", "店主", failed, null);
        attempts.attempt("visit", business, by, () -> {
            List<UUID> issues = visiting.visit(visit, task, task.get("taskId").asString());
            issues.forEach(issue -> loop(issue, visit, day, dice));
        });
    }

    private void loop(UUID issue, Visiting.Visit visit, LocalDate found, SplittableRandom dice) {
        JsonNode regulator =
                doors.look("registry", "/businesses/" + visit.business()).get("regulatorId");
        if (regulator != null && !regulator.isNull() && dice.nextDouble() < simulation.accept()) {
            UUID by = UUID.fromString(regulator.asString());
            act(calendar.plus(found, 1), issue, "accept", by, Map.of());
            act(calendar.plus(found, 2), issue, "inspect", by, Map.of("outcome", "CORRECTION_ORDERED"));
            act(calendar.plus(found, 4), issue, "report", by, Map.of("note", "已责令改正"));
        }
        if (dice.nextDouble() < simulation.rectify()) {
            LocalDate rectified = calendar.plus(found, 5 + dice.nextInt(5));
            act(rectified, issue, "rectify", visit.business(), Map.of("evidence", "已整改"));
            act(calendar.plus(rectified, 1), issue, "verify", visit.by(), Map.of());
        }
    }

    private void act(LocalDate day, UUID issue, String verb, UUID by, Map<String, String> said) {
        agenda.addOneOfMany(
                at(day, OFFICE_WORK),
                () -> attempts.attempt(
                        verb,
                        issue,
                        by,
                        () -> doors.post("escalation", "/issues/" + issue + "/" + verb, by, new HashMap<>(said))));
    }

    private SplittableRandom dice(UUID business, String period) {
        return new SplittableRandom(simulation.seed() ^ business.getMostSignificantBits() ^ (31L * period.hashCode()));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Times.SHANGHAI).toInstant();
    }
}
