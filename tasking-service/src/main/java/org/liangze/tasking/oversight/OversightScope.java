package org.liangze.tasking.oversight;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.register.ActingFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees and does what in oversight. Offices write plans of their place; offices, leaders, inspectors and administrators of
 * the place read them; a group's named members act in the plan's place, wherever they come from. Nobody else learns that a
 * plan exists (四不两直).
 */
@Component
class OversightScope {
    /** Who may be named into a group. */
    static final Set<Role> GROUP = Set.of(Role.OFFICE, Role.INSPECTOR, Role.REGULATOR, Role.REGULATOR_HEAD);

    private final JdbcClient jdbc;
    private final Transactions transactions;

    OversightScope(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    static boolean readsPlans(Caller caller) {
        return caller.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
    }

    static void requirePlanReader(Caller caller) {
        caller.require(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
    }

    /** The place asked for, the caller's own when none is. */
    static String place(Caller caller, @Nullable String region) {
        String place = region == null || region.isEmpty() ? caller.region() : region;
        if (!caller.covers(place)) {
            throw Refusal.notAllowed("out-of-scope", "不在您的辖区范围内");
        }
        return place;
    }

    static void requireOffice(Caller caller, String region) {
        caller.require(Role.OFFICE);
        place(caller, region);
    }

    static Refusal noPlan() {
        return Refusal.notFound("oversight-plan-not-found", "没有找到这项督查计划，或不在您的辖区");
    }

    static Refusal noCheck() {
        return Refusal.notFound("oversight-check-not-found", "没有找到这次督查，或不在您的辖区");
    }

    /** The caller as a reader of a plan: in the plan's place for a member of its group; 404 for everybody it is hidden from. */
    Caller reader(Caller caller, UUID plan) {
        Optional<Caller> member = member(caller, plan);
        if (member.isEmpty() && !readsPlans(caller)) {
            throw noPlan();
        }
        return member.orElse(caller);
    }

    /** The caller in the plan's place, as a member of its group; 403 for anybody else who knows the plan, else 404. */
    Caller inGroup(Caller caller, UUID plan) {
        return member(caller, plan)
                .orElseThrow(() ->
                        readsPlans(caller) ? Refusal.notAllowed("not-in-group", "只有本计划督查组的成员可以登记督查情况") : noPlan());
    }

    private Optional<Caller> member(Caller caller, UUID plan) {
        return transactions
                .asSystem(() -> jdbc.sql("""
                        select p.region from oversight_member m join oversight_plan p using (plan_id)
                         where m.plan_id = :plan and m.person_id = :me and p.state in ('RUNNING', 'CLOSED')""")
                        .param("plan", plan)
                        .param("me", caller.personId())
                        .query(String.class)
                        .optional())
                .filter(region -> caller.is(GROUP.toArray(Role[]::new)))
                .map(region -> caller.covers(region) ? caller : ActingFor.in(caller, region));
    }
}
