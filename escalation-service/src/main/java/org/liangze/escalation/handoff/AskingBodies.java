package org.liangze.escalation.handoff;

import java.util.UUID;
import org.liangze.contracts.IssueState;
import org.liangze.escalation.handoff.model.Side;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/** An issue may be the business of several bodies: asks a further one, with a clock of its own. */
@Component
class AskingBodies {
    private final Handoffs handoffs;
    private final Matters matters;
    private final HandoffScope scope;
    private final PassingOn passingOn;
    private final Audit audit;

    AskingBodies(Handoffs handoffs, Matters matters, HandoffScope scope, PassingOn passingOn, Audit audit) {
        this.handoffs = handoffs;
        this.matters = matters;
        this.scope = scope;
        this.passingOn = passingOn;
        this.audit = audit;
    }

    Handoff ask(Caller caller, UUID issue, HandoffController.Asked asked) {
        Matter matter = matters.lock(caller, issue).orElseThrow(HandoffScope::notFound);
        boolean entitled = handoffs.of(issue).stream().anyMatch(row -> scope.side(caller, row) != Side.ONLOOKER);
        if (!entitled) {
            throw Refusal.notAllowed("not-yours", "提请其他部门协办由食安办或承接部门办理").with("issueId", issue);
        }
        if (matter.state().compareTo(IssueState.VERIFIED) >= 0) {
            throw Refusal.conflict("not-now", "问题已销号，不能再提请协办；可先重新打开").with("issueId", issue);
        }
        if (asked.body() == null || asked.body().isBlank()) {
            throw Refusal.invalid("body-missing", "请写明提请哪类部门");
        }
        Handoff row = passingOn.further(caller, matter, asked.body(), asked.receiver());
        audit.record(caller, "handoff-ask", row.handoffId().toString(), null, asked);
        return row;
    }
}
