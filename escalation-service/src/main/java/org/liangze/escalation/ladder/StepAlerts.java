package org.liangze.escalation.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.Step;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.springframework.stereotype.Component;

/** Raises the alerts of one step: one per recipient, naming everything it is told about (domain.md §8.34). */
@Component
class StepAlerts {
    private final Alerts alerts;

    StepAlerts(Alerts alerts) {
        this.alerts = alerts;
    }

    void raise(List<Told> told, String mark, Recipients recipients) {
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
