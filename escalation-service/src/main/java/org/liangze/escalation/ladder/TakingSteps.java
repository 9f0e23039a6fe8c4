package org.liangze.escalation.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.CaseStepTaken;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.Step;
import org.liangze.escalation.EscalationSweep;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.escalation.business.Businesses;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.People;
import org.liangze.kit.sweep.Sweep;
import org.springframework.stereotype.Component;

/**
 * Takes steps whose moment has come. One batch is one step of one ladder with every case that has reached it, so that each
 * recipient gets one alert for all of them.
 */
@Component
class TakingSteps implements Sweep {
    private final Cases cases;
    private final CaseSteps steps;
    private final Ladders ladders;
    private final DoingSteps doing;
    private final Businesses businesses;
    private final People people;
    private final Alerts alerts;
    private final Outbox outbox;

    TakingSteps(
            Cases cases,
            CaseSteps steps,
            Ladders ladders,
            DoingSteps doing,
            Businesses businesses,
            People people,
            Alerts alerts,
            Outbox outbox) {
        this.cases = cases;
        this.steps = steps;
        this.ladders = ladders;
        this.doing = doing;
        this.businesses = businesses;
        this.people = people;
        this.alerts = alerts;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return EscalationSweep.CASE_STEPS.name();
    }

    @Override
    public Duration every() {
        return EscalationSweep.CASE_STEPS.every();
    }

    @Override
    public int batch(Instant now) {
        Optional<Cases.DueStep> step = cases.earliestDue(now);
        if (step.isEmpty() || !cases.mineAlone(step.get())) {
            return 0;
        }
        List<CaseRow> due = cases.claim(step.get(), now);
        if (!due.isEmpty()) {
            take(due, step.get().mark(), now);
        }
        return due.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return cases.nextStepAt();
    }

    private void take(List<CaseRow> due, String mark, Instant now) {
        Set<UUID> fresh = steps.take(due, mark, now);
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
        raise(told, mark, recipients);
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

    private void raise(List<Told> told, String mark, Recipients recipients) {
        Map<Group, List<Told>> groups = new LinkedHashMap<>();
        for (Told one : told) {
            groups.computeIfAbsent(Group.of(one), _ -> new ArrayList<>()).add(one);
        }
        groups.forEach((group, members) -> alerts.raise(alert(group, members, mark, recipients)));
    }

    private static Alert alert(Group group, List<Told> members, String mark, Recipients recipients) {
        CaseRow first = members.getFirst().row();
        Step step = first.rung(mark).step();
        List<BusinessRef> about = members.stream()
                .map(one -> new BusinessRef(one.row().businessId(), recipients.nameOf(one.row())))
                .distinct()
                .toList();
        boolean people = first.ladder() == Ladder.OVERSIGHT;
        return new Alert(
                mark + "|" + first.caseId(),
                group.recipientId(),
                group.message(),
                step,
                first.ladder(),
                people ? List.of() : about,
                members.size() == 1 ? first.issueId() : null,
                onlyCadre(members, recipients),
                earliestDeadline(members),
                group.urgent(),
                Wording.text(group.message(), step, members, about),
                members.getFirst().why());
    }

    private static @Nullable UUID onlyCadre(List<Told> members, Recipients recipients) {
        List<UUID> cadres = members.stream()
                .map(one -> recipients.cadreOf(one.row()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return cadres.size() == 1 ? cadres.getFirst() : null;
    }

    private static @Nullable LocalDate earliestDeadline(List<Told> members) {
        return members.stream()
                .map(one -> one.row().deadline())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Set<String> and(Set<String> done, String mark) {
        Set<String> all = new HashSet<>(done);
        all.add(mark);
        return all;
    }

    /** What goes into one alert: in a gap, the businesses of one former cadre; otherwise all of one recipient. */
    private record Group(
            UUID recipientId,
            MessageType message,
            boolean urgent,
            @Nullable UUID formerCadreId) {
        static Group of(Told one) {
            CaseRow row = one.row();
            UUID former = row.ladder() == Ladder.GAP ? row.cadreId() : null;
            return new Group(
                    one.recipientId(),
                    one.message(),
                    row.urgent() && one.message() != MessageType.LETTER_DRAFT,
                    former);
        }
    }
}
