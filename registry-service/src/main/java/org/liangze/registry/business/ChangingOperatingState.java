package org.liangze.registry.business;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.assignment.Assignments;
import org.liangze.registry.assignment.CoveringBusinesses;
import org.liangze.registry.business.model.Business;
import org.liangze.registry.business.model.StateClocks;
import org.liangze.registry.business.model.StateSeen;
import org.liangze.registry.facts.BusinessFacts;
import org.springframework.stereotype.Component;

/** Somebody saw that a business opened, closed or is gone (domain.md §3.3); recorded with who, when and how. */
@Component
class ChangingOperatingState {
    /** The state a business is in now. */
    record Changed(UUID businessId, OperatingState state, String stateName) {}

    private final Businesses businesses;
    private final Assignments assignments;
    private final StateDuties duties;
    private final DatingStateDuties dating;
    private final CoveringBusinesses covering;
    private final BusinessFacts facts;
    private final Acts acts;
    private final Audit audit;

    ChangingOperatingState(
            Businesses businesses,
            Assignments assignments,
            StateDuties duties,
            DatingStateDuties dating,
            CoveringBusinesses covering,
            BusinessFacts facts,
            Acts acts,
            Audit audit) {
        this.businesses = businesses;
        this.assignments = assignments;
        this.duties = duties;
        this.dating = dating;
        this.covering = covering;
        this.facts = facts;
        this.acts = acts;
        this.audit = audit;
    }

    Changed change(Caller caller, UUID id, StateSeen seen) {
        Business business = businesses.lock(id).orElseThrow(BusinessReads::unknown);
        requireMaySee(caller, id);
        OperatingState state = seen.state();
        if (business.state() == state) {
            return new Changed(id, state, state.chinese());
        }
        Act act = acts.by(caller);
        businesses.changeState(act, business, seen);
        startClocks(caller, act, business, seen);
        covering.cover(act, Map.of(), Set.of(), List.of(id));
        facts.changed(act, List.of(id));
        facts.accountsChanged(act, List.of(id));
        audit.record(caller, "change-state", id.toString(), business.state(), seen);
        return new Changed(id, state, state.chinese());
    }

    private void startClocks(Caller caller, Act act, Business business, StateSeen seen) {
        duties.supersede(act, business.id());
        LocalDate seenOn = seen.at().atZone(WorkCalendar.ZONE).toLocalDate();
        for (StateClocks.Started started : StateClocks.startedBy(caller.role(), seenOn, act.day())) {
            dating.start(act, act.id(), business.id(), business.region(), started);
            if (started.done()) {
                duties.done(act, act.id(), started.duty(), seen.how());
            }
        }
    }

    /** The cadre who covers it, or a regulator, an office or an administrator of the place; the scope is checked below. */
    private void requireMaySee(Caller caller, UUID business) {
        if (caller.is(Role.CADRE)) {
            UUID cadre = assignments.cadresOf(List.of(business)).get(business);
            if (!caller.personId().equals(cadre)) {
                throw Refusal.notAllowed("not-your-business", "这个主体不由您包保");
            }
            return;
        }
        caller.require(Role.OFFICE, Role.REGULATOR, Role.REGULATOR_HEAD, Role.ADMINISTRATOR);
    }
}
