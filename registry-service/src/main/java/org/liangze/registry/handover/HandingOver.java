package org.liangze.registry.handover;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.assignment.CoveringBusinesses;
import org.liangze.registry.assignment.model.BusinessInQuestion;
import org.liangze.registry.facts.BusinessFacts;
import org.liangze.registry.gap.LeavingPost;
import org.liangze.registry.handover.HandOverRequest.Order;
import org.liangze.registry.handover.model.HandOver;
import org.liangze.registry.handover.model.Plan;
import org.liangze.registry.handover.model.Situation;
import org.springframework.stereotype.Component;

/** Previews a hand-over and carries it out; both decide by the same rules on what the register says at that moment. */
@Component
class HandingOver {
    private final Situations situations;
    private final CoveringBusinesses covering;
    private final LeavingPost leaving;
    private final HandOvers orders;
    private final BusinessFacts facts;
    private final Acts acts;
    private final Audit audit;

    HandingOver(
            Situations situations,
            CoveringBusinesses covering,
            LeavingPost leaving,
            HandOvers orders,
            BusinessFacts facts,
            Acts acts,
            Audit audit) {
        this.situations = situations;
        this.covering = covering;
        this.leaving = leaving;
        this.orders = orders;
        this.facts = facts;
        this.acts = acts;
        this.audit = audit;
    }

    HandOverPreview preview(Caller caller, Order order) {
        Situation now = situations.now(acts.by(caller), caller, order);
        return HandOverPreview.of(now, HandOver.plan(now, order.moves()), order.leaves());
    }

    HandOvers.Ordered order(Caller caller, Order order) {
        if (order.reason().isEmpty()) {
            throw Refusal.invalid("field-missing", "请填写交接原因");
        }
        Act act = acts.by(caller);
        Situation now = situations.locked(act, caller, order);
        refuseIfOthersAreHeld(order, now);
        Plan plan = HandOver.plan(now, order.moves());
        refuseUnlessAllMayGo(plan);
        if (plan.items().isEmpty() && !order.leaves()) {
            throw Refusal.conflict("nothing-to-hand-over", "%s现在没有可移交的主体".formatted(now.fromName()));
        }
        HandOvers.OrderNumber number = orders.nextNumber(act);
        covering.handOver(act, plan.cadreByBusiness(), "包保关系交接（%s）".formatted(number.text()));
        facts.changed(act, plan.cadreByBusiness().keySet());
        LeavingPost.Left left = order.leaves() ? leaving.leave(act, caller, order.from(), order.effective()) : null;
        HandOvers.Ordered ordered = orders.record(act, number, now, plan, order, left);
        audit.record(caller, "hand-over", ordered.id().toString(), plan.left(), plan.items());
        return ordered;
    }

    /** The preview is what the office agreed to: whatever was assigned or taken away since is named, and nothing is done. */
    private static void refuseIfOthersAreHeld(Order order, Situation now) {
        if (order.previewed() == null) {
            return;
        }
        Set<UUID> shown = Set.copyOf(order.previewed());
        List<BusinessInQuestion> more = now.held().stream()
                .filter(business -> !shown.contains(business.id()))
                .toList();
        Set<UUID> gone = new TreeSet<>(shown);
        now.held().forEach(business -> gone.remove(business.id()));
        if (!more.isEmpty() || !gone.isEmpty()) {
            String names = more.stream().map(BusinessInQuestion::name).collect(Collectors.joining("、"));
            throw Refusal.conflict(
                            "hand-over-changed",
                            "预览之后有变动：新增%d户%s，减少%d户，请重新预览"
                                    .formatted(more.size(), names.isEmpty() ? "" : "（" + names + "）", gone.size()))
                    .with("added", more.stream().map(BusinessInQuestion::id).toList())
                    .with("gone", List.copyOf(gone));
        }
    }

    private static void refuseUnlessAllMayGo(Plan plan) {
        List<Plan.Item> refused = plan.refused();
        if (!refused.isEmpty()) {
            throw Refusal.conflict(
                            "hand-over-refused",
                            "有%d户不能移交：%s"
                                    .formatted(
                                            refused.size(), refused.getFirst().why()))
                    .with("items", refused);
        }
    }
}
