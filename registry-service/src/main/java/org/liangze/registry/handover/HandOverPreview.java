package org.liangze.registry.handover;

import java.util.List;
import java.util.UUID;
import org.liangze.registry.handover.model.Plan;
import org.liangze.registry.handover.model.Situation;

/**
 * What an order would do, before anybody gives it.
 *
 * @param left what nobody takes over; becomes a gap when the cadre leaves
 * @param openWork what follows the businesses
 */
record HandOverPreview(From from, List<Plan.Item> items, List<Plan.Left> left, List<Plan.Load> loads, String openWork) {
    /** Who hands over. */
    record From(UUID cadreId, String name, int businesses) {}

    private static final String FOLLOWS = "未完成的督导任务、问题和办理中的事项随主体转给接任干部，期限不变";

    static HandOverPreview of(Situation now, Plan plan, boolean leaves) {
        String stays = plan.left().isEmpty()
                ? ""
                : leaves
                        ? "；未安排接任的%d户转为悬空".formatted(plan.left().size())
                        : "；其余%d户仍由%s包保".formatted(plan.left().size(), now.fromName());
        return new HandOverPreview(
                new From(now.from(), now.fromName(), now.held().size()),
                plan.items(),
                plan.left(),
                plan.loads(),
                FOLLOWS + stays);
    }
}
