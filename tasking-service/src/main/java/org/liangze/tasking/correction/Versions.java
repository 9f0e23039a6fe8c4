package org.liangze.tasking.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.contracts.VisitMode;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.tasking.correction.model.Refused;
import org.liangze.tasking.correction.model.VisitFacts;
import org.liangze.tasking.visit.VisitView.AnswerView;
import org.liangze.tasking.visit.Visits;
import org.springframework.stereotype.Component;

/** Reads a visit's versions; a business its own visits' only. */
@Component
class Versions {
    private final Visits visits;
    private final Corrections corrections;
    private final Correcting correcting;
    private final Checklists checklists;
    private final People people;

    Versions(Visits visits, Corrections corrections, Correcting correcting, Checklists checklists, People people) {
        this.visits = visits;
        this.corrections = corrections;
        this.correcting = correcting;
        this.checklists = checklists;
        this.people = people;
    }

    private record Raw(
            int version, UUID by, Instant at, @Nullable String reason, VisitMode mode, String representative) {}

    VersionsView of(Caller caller, UUID visitId) {
        Visits.Stored visit = visits.find(visitId)
                .filter(found -> !caller.is(Role.BUSINESS) || found.businessId().equals(caller.businessId()))
                .orElseThrow(() -> Correcting.unknown(visitId));
        Checklist checklist = checklists
                .find(visit.checklistId(), visit.checklistVersion())
                .orElseThrow(() -> new IllegalStateException("checklist of visit " + visitId + " is gone"));
        List<VersionsView.VersionView> versions = new ArrayList<>();
        VisitFacts before = null;
        for (Raw raw : raw(visit)) {
            List<Visits.Given> answers = visits.answers(visitId, raw.version());
            VisitFacts facts = VersionsView.facts(raw.mode(), raw.representative(), answers);
            versions.addFirst(view(raw, facts, before, answers, checklist));
            before = facts;
        }
        Optional<Refused> barred = correcting.barred(caller, visit);
        return new VersionsView(
                visitId,
                visit.version(),
                barred.isEmpty(),
                barred.map(Refused::reason).orElse(null),
                versions);
    }

    private List<Raw> raw(Visits.Stored visit) {
        List<Raw> all = new ArrayList<>();
        Corrections.First first = corrections.first(visit.visitId());
        all.add(new Raw(1, visit.recordedBy(), visit.recordedAt(), null, first.mode(), first.representative()));
        corrections
                .of(visit.visitId())
                .forEach(one -> all.add(new Raw(
                        one.version(),
                        one.correctedBy(),
                        one.correctedAt(),
                        one.reason(),
                        one.mode(),
                        one.representative())));
        return all;
    }

    private VersionsView.VersionView view(
            Raw raw, VisitFacts facts, @Nullable VisitFacts before, List<Visits.Given> answers, Checklist checklist) {
        return new VersionsView.VersionView(
                raw.version(),
                raw.by(),
                people.find(raw.by()).map(Person::name).orElse(""),
                raw.at(),
                raw.reason(),
                raw.mode(),
                raw.mode().chinese(),
                raw.representative(),
                before == null ? List.of() : List.copyOf(facts.changedFrom(before)),
                answers.stream().map(given -> AnswerView.of(given, checklist)).toList());
    }
}
