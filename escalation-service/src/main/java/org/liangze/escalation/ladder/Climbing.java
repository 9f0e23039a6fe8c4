package org.liangze.escalation.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.CaseStepTaken;
import org.liangze.contracts.Step;
import org.liangze.escalation.business.Businesses;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.People;
import org.springframework.stereotype.Component;

/** Takes a step for every case that has reached it: keeps it, does what it says, tells whom it concerns. */
@Component
class Climbing {
    private final Cases cases;
    private final CaseSteps steps;
    private final Ladders ladders;
    private final DoingSteps doing;
    private final StepAlerts alerts;
    private final Businesses businesses;
    private final People people;
    private final Outbox outbox;

    Climbing(
            Cases cases,
            CaseSteps steps,
            Ladders ladders,
            DoingSteps doing,
            StepAlerts alerts,
            Businesses businesses,
            People people,
            Outbox outbox) {
        this.cases = cases;
        this.steps = steps;
        this.ladders = ladders;
        this.doing = doing;
        this.alerts = alerts;
        this.businesses = businesses;
        this.people = people;
        this.outbox = outbox;
    }

    /**
     * Takes one step of one ladder for cases that are locked; once per case, whoever asks. Works out what lies before each.
     *
     * @param byHand who does so before the moment has come; null for the clock
     */
    void take(List<CaseRow> due, String mark, Instant now, CaseSteps.@Nullable ByHand byHand) {
        Set<UUID> fresh = steps.take(due, mark, now, byHand);
        List<CaseRow> taking =
                due.stream().filter(row -> fresh.contains(row.caseId())).toList();
        if (due.getFirst().rung(mark).step() != null) {
            cases.reached(fresh, mark, now);
        }
        Recipients recipients = new Recipients(
                people,
                businesses.byId(
                        taking.stream().map(CaseRow::businessId).distinct().toList()));
        List<Told> told = new ArrayList<>();
        Map<UUID, List<UUID>> byCase = new HashMap<>();
        for (CaseRow row : taking) {
            List<Told> mine = doing.perform(row, row.rung(mark), recipients);
            told.addAll(mine);
            byCase.put(row.caseId(), mine.stream().map(Told::recipientId).toList());
            publish(row, mark, byCase.get(row.caseId()), recipients);
        }
        steps.told(mark, byCase);
        alerts.raise(told, mark, recipients);
        ladders.look(due.stream()
                .map(row -> row.with(row.dates(), and(row.done(), mark)))
                .toList());
    }

    private void publish(CaseRow row, String mark, @Nullable List<UUID> told, Recipients recipients) {
        Step step = row.rung(mark).step();
        if (step == null) {
            return;
        }
        outbox.publish(new CaseStepTaken(
                row.caseId(),
                row.ladder(),
                row.businessId(),
                recipients.nameOf(row),
                row.issueId(),
                step,
                row.deadline(),
                told == null ? List.of() : told));
    }

    private static Set<String> and(Set<String> done, String mark) {
        Set<String> all = new HashSet<>(done);
        all.add(mark);
        return all;
    }
}
