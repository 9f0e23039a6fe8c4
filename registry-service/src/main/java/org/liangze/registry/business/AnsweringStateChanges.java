package org.liangze.registry.business;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.business.model.StateClocks;
import org.liangze.registry.business.model.StateClocks.Duty;
import org.springframework.stereotype.Component;

/** The regulator confirms a change of state, the office adjusts the assignment: each within its clock (domain.md §3.3). */
@Component
class AnsweringStateChanges {
    private final StateDuties duties;
    private final DatingStateDuties dating;
    private final StateChangeViews views;
    private final Acts acts;
    private final Audit audit;

    AnsweringStateChanges(
            StateDuties duties, DatingStateDuties dating, StateChangeViews views, Acts acts, Audit audit) {
        this.duties = duties;
        this.dating = dating;
        this.views = views;
        this.acts = acts;
        this.audit = audit;
    }

    StateChangeViews.View confirm(Caller caller, UUID change, @Nullable String how) {
        caller.require(Role.REGULATOR, Role.REGULATOR_HEAD);
        Act act = acts.by(caller);
        StateDuties.Open duty = done(caller, act, change, Duty.STATE_REPORT, how);
        dating.start(act, change, duty.businessId(), duty.region(), StateClocks.startedByConfirming(act.day()));
        return view(change);
    }

    StateChangeViews.View adjust(Caller caller, UUID change, @Nullable String how) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        done(caller, acts.by(caller), change, Duty.ADJUST, how);
        return view(change);
    }

    private StateDuties.Open done(Caller caller, Act act, UUID change, Duty kind, @Nullable String how) {
        if (how == null || how.isBlank()) {
            throw Refusal.invalid("field-missing", "请写明核实或办理的情况");
        }
        StateChangeViews.View before = view(change);
        StateDuties.Open open = duties.lockOpen(change, kind)
                .orElseThrow(() -> Refusal.conflict("nothing-to-do", "这项变更没有待您办理的事项，可能已经办理"));
        duties.done(act, change, kind, how.strip());
        audit.record(caller, "answer-state-change", before.businessId().toString(), before, view(change));
        return open;
    }

    private StateChangeViews.View view(UUID change) {
        return views.find(change).orElseThrow(() -> Refusal.notFound("state-change-unknown", "没有找到这项状态变更"));
    }
}
