package org.liangze.registry.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OperatingState;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Scope;
import org.liangze.registry.assignment.model.BusinessInQuestion;
import org.liangze.registry.assignment.model.CadreInQuestion;
import org.liangze.registry.assignment.model.MayCover;
import org.liangze.registry.facts.BusinessFacts;
import org.liangze.registry.person.PeopleRegister;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.stereotype.Component;

/** The office confirms who covers a business: active at once, the gap ends, a filing goes up (domain.md §3.6). */
@Component
class AssigningCadres {
    /**
     * What was confirmed.
     *
     * @param filingId null when the cadre covered the business already
     */
    record Assigned(
            UUID businessId,
            UUID cadreId,
            LocalDate effective,
            @Nullable UUID filingId,
            List<String> warnings) {}

    private final Assignments assignments;
    private final CoveringBusinesses covering;
    private final PeopleRegister people;
    private final Policies policies;
    private final BusinessFacts facts;
    private final Acts acts;
    private final Audit audit;

    AssigningCadres(
            Assignments assignments,
            CoveringBusinesses covering,
            PeopleRegister people,
            Policies policies,
            BusinessFacts facts,
            Acts acts,
            Audit audit) {
        this.assignments = assignments;
        this.covering = covering;
        this.people = people;
        this.policies = policies;
        this.facts = facts;
        this.acts = acts;
        this.audit = audit;
    }

    Assigned assign(Caller caller, UUID id, UUID cadreId) {
        Act act = acts.by(caller);
        BusinessInQuestion business = lock(caller, id);
        List<String> warnings = warningsUnlessRefused(act, business, cadreId, 1);
        UUID before = assignments.cadreOf(id);
        if (cadreId.equals(before)) {
            return new Assigned(id, cadreId, act.day(), null, warnings);
        }
        List<UUID> filings = covering.cover(act, Map.of(id, cadreId), Set.of(), List.of(id));
        facts.changed(act, List.of(id));
        audit.record(caller, "assign-cadre", id.toString(), before, cadreId);
        return new Assigned(id, cadreId, act.day(), filings.getFirst(), warnings);
    }

    /** A business of the caller's scope, locked. */
    BusinessInQuestion lock(Caller caller, UUID id) {
        BusinessInQuestion business =
                assignments.lock(id).orElseThrow(() -> Refusal.notFound("business-unknown", "没有找到这个主体"));
        Scope.requireOffice(caller, business.region());
        return business;
    }

    /**
     * Whether a cadre may be named for a business; what deserves a second look, or a refusal.
     *
     * @param more how many businesses the act adds to the cadre's, this one included
     */
    List<String> warningsUnlessRefused(Act act, BusinessInQuestion business, UUID cadre, int more) {
        return warningsUnlessRefused(business, cadre(cadre, more), act);
    }

    private CadreInQuestion cadre(UUID id, int more) {
        people.hold(List.of(id));
        PersonEntry person = people.find(List.of(id)).get(id);
        if (person == null) {
            throw Refusal.invalid("cadre-unknown", "您的辖区内没有登记这名包保干部").with("cadreId", id);
        }
        int load = assignments.loads(List.of(id)).getOrDefault(id, 0);
        return new CadreInQuestion(
                id, person.name(), person.role(), person.level(), person.region(), person.inPost(), load + more);
    }

    private List<String> warningsUnlessRefused(BusinessInQuestion business, CadreInQuestion cadre, Act act) {
        if (business.state() != OperatingState.OPERATING) {
            throw Refusal.conflict(
                    "not-in-operation",
                    "%s现为%s，恢复在产在营后再确定包保干部"
                            .formatted(business.name(), business.state().chinese()));
        }
        int warnAbove = policies.get("assignment.warn-above", business.region(), act.day(), Integer.class);
        return switch (MayCover.decide(cadre, business, warnAbove)) {
            case MayCover.Verdict.Accepted accepted -> accepted.warnings();
            case MayCover.Verdict.Refused refused -> throw Refusal.conflict(refused.code(), refused.reason());
        };
    }
}
