package org.liangze.registry.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Scope;
import org.liangze.registry.assignment.Holdings;
import org.liangze.registry.facts.BusinessFacts;
import org.liangze.registry.facts.PersonFacts;
import org.liangze.registry.person.PeopleRegister;
import org.liangze.registry.person.Regulators;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.stereotype.Component;

/** A person leaves: every assignment ends, and what is in operation has a gap from that day (domain.md §3.6). */
@Component
public class LeavingPost {
    /**
     * What leaving did.
     *
     * @param gaps how many businesses are without a cadre now
     * @param planned true when the day has not come; until then everything stays as it is
     */
    public record Left(UUID personId, LocalDate effective, int gaps, boolean planned) {}

    private final PeopleRegister people;
    private final PlannedLeavings plans;
    private final Holdings holdings;
    private final Regulators regulators;
    private final Coverage coverage;
    private final PersonFacts personFacts;
    private final BusinessFacts businessFacts;
    private final Audit audit;

    LeavingPost(
            PeopleRegister people,
            PlannedLeavings plans,
            Holdings holdings,
            Regulators regulators,
            Coverage coverage,
            PersonFacts personFacts,
            BusinessFacts businessFacts,
            Audit audit) {
        this.people = people;
        this.plans = plans;
        this.holdings = holdings;
        this.regulators = regulators;
        this.coverage = coverage;
        this.personFacts = personFacts;
        this.businessFacts = businessFacts;
        this.audit = audit;
    }

    /**
     * Ends a post, or plans its end; inside the transaction of the act.
     *
     * @param wanted the last day in post; null for the day of the act
     */
    public Left leave(Act act, Caller caller, UUID id, @Nullable LocalDate wanted) {
        PersonEntry person = inPost(caller, id);
        LocalDate effective = wanted == null ? act.day() : wanted;
        if (effective.isAfter(act.day())) {
            plans.plan(act, id, person.region(), effective);
            audit.record(caller, "plan-leaving", person.code(), null, effective);
            return new Left(id, effective, 0, true);
        }
        return carryOut(act, caller, person, effective);
    }

    /** Ends a post whose day has come. */
    Left carryOut(Act act, Caller by, PersonEntry person, LocalDate effective) {
        UUID id = person.id();
        plans.cancel(id);
        people.leave(id, effective);
        personFacts.changed(act, List.of(id));
        if (person.role() == Role.REGULATOR) {
            regulators.reconsider(act, Set.of(person.region()));
        }
        List<UUID> uncovered = holdings.end(id, effective, "包保干部离任");
        coverage.settle(act, uncovered, effective);
        businessFacts.changed(act, uncovered);
        audit.record(by, "leave-post", person.code(), null, effective);
        return new Left(id, effective, uncovered.size(), false);
    }

    /** Takes a planned leaving back. */
    Left stay(Caller caller, UUID id) {
        PersonEntry person = inPost(caller, id);
        LocalDate planned = plans.cancel(id)
                .orElseThrow(() -> Refusal.conflict("no-leaving-planned", "%s没有登记将要离任".formatted(person.name())));
        audit.record(caller, "cancel-leaving", person.code(), planned, null);
        return new Left(id, planned, 0, false);
    }

    private PersonEntry inPost(Caller caller, UUID id) {
        people.lock(id);
        PersonEntry person = people.find(List.of(id)).get(id);
        if (person == null) {
            throw Refusal.notFound("person-unknown", "没有找到这个人员");
        }
        Scope.requireOffice(caller, person.region());
        if (!person.inPost()) {
            throw Refusal.conflict("already-left", "%s 已经离任".formatted(person.name()));
        }
        return person;
    }
}
