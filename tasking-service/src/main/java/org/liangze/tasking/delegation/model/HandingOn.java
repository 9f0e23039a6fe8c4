package org.liangze.tasking.delegation.model;

import org.liangze.contracts.Role;
import org.liangze.contracts.TaskState;

/** Whether a task may be handed on, and whether somebody may co-sign it. */
public final class HandingOn {
    private HandingOn() {}

    /** The answer to who asks. */
    public sealed interface Verdict {
        record Allowed() implements Verdict {}

        /**
         * No, and why.
         *
         * @param conflict the state of things forbids it, not the person
         */
        record Refused(String code, String reason, boolean conflict) implements Verdict {}
    }

    /**
     * Who asks.
     *
     * @param acting the cadre, or whoever acts for them
     * @param role of the caller
     * @param region what an office may see
     */
    public record Giver(boolean acting, Role role, String region) {}

    /** A task, of this cadre, to that person (domain.md §2, §3.6). */
    public static Verdict judge(Giver giver, TaskState state, Official cadre, Official to) {
        if (!unfinished(state)) {
            return new Verdict.Refused("task-over", "该任务已办结或已取消，不能转办", true);
        }
        if (to.id().equals(cadre.id())) {
            return new Verdict.Refused("same-cadre", "该任务本来就由这名干部承担", true);
        }
        if (!to.inPost()) {
            return new Verdict.Refused("not-in-post", "对方已离岗，不能接办", true);
        }
        boolean near = to.isColleagueOf(cadre) || to.isLiaisonOf(cadre);
        if (giver.role() == Role.OFFICE) {
            boolean peer = to.role() == Role.CADRE
                    && to.level() == cadre.level()
                    && to.region().startsWith(giver.region());
            return near || peer
                    ? new Verdict.Allowed()
                    : new Verdict.Refused("not-a-peer", "只能指定本辖区的同级包保干部，或原干部的联络员", false);
        }
        if (!giver.acting()) {
            return new Verdict.Refused("not-yours", "只有承担该任务的干部、其联络员或食品安全办可以转办", false);
        }
        return near
                ? new Verdict.Allowed()
                : new Verdict.Refused("not-a-colleague", "只能转给本单位同级包保干部或本人的联络员；转给其他人请由食品安全办办理", false);
    }

    /** A co-visitor is a colleague, the liaison or the office; never whoever signs as the visitor. */
    public static Verdict coSign(Official cadre, Official by) {
        if (by.id().equals(cadre.id())) {
            return new Verdict.Refused("own-visit", "承担任务的干部在督导记录上签名，不用会签", true);
        }
        return by.isColleagueOf(cadre) || by.isLiaisonOf(cadre) || by.role() == Role.OFFICE
                ? new Verdict.Allowed()
                : new Verdict.Refused("not-a-co-visitor", "只有同单位同级干部、联络员或食品安全办可以会签", false);
    }

    private static boolean unfinished(TaskState state) {
        return switch (state) {
            case PLANNED, OPEN, IN_PROGRESS, OVERDUE -> true;
            case COMPLETED, COMPLETED_LATE, CANCELLED -> false;
        };
    }
}
