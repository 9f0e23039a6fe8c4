package org.liangze.tasking.oversight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.oversight.model.PlanState;
import org.springframework.stereotype.Component;

/** An office writes a plan, names its group, starts and closes it. Inside the caller's transaction. */
@Component
class WritingPlans {
    private static final int MOST_MEMBERS = 50;

    private final OversightPlans plans;
    private final Samplings samplings;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    WritingPlans(OversightPlans plans, Samplings samplings, People people, Audit audit, Clock clock) {
        this.plans = plans;
        this.samplings = samplings;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    OversightPlan write(Caller caller, PlanBody body) {
        String region = OversightScope.place(caller, body.region());
        OversightScope.requireOffice(caller, region);
        List<Sampling> drawn = body.drawn(region);
        if (drawn.stream().anyMatch(one -> !one.place().startsWith(region))) {
            throw Refusal.invalid("place", "抽查范围须在计划所在辖区之内");
        }
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        plans.add(id, region, body, caller.personId(), now);
        drawn.forEach(one -> samplings.add(id, region, one));
        OversightPlan plan = plans.find(id).orElseThrow();
        plans.group(plan, members(plan, body.members()));
        audit.record(caller, "write-oversight-plan", id.toString(), null, body);
        return plan;
    }

    OversightPlan group(Caller caller, UUID id, @Nullable List<UUID> members) {
        OversightPlan plan = mine(caller, id);
        if (plan.state() == PlanState.CLOSED) {
            throw notNow(plan, "调整督查组");
        }
        List<UUID> before = plans.group(id).stream().map(Person::id).toList();
        plans.group(plan, members(plan, members));
        audit.record(caller, "name-oversight-group", id.toString(), before, members);
        return plan;
    }

    OversightPlan start(Caller caller, UUID id) {
        OversightPlan plan = going(caller, id, PlanState.RUNNING, "开始督查");
        if (plans.group(id).isEmpty()) {
            throw Refusal.conflict("no-group", "请先确定督查组成员").with("planId", id);
        }
        plans.started(id, clock.instant());
        audit.record(caller, "start-oversight-plan", id.toString(), plan.state(), PlanState.RUNNING);
        return plans.find(id).orElseThrow();
    }

    /** What was not checked by then stays unchecked, and the summary says why. */
    OversightPlan close(Caller caller, UUID id, @Nullable String summary) {
        OversightPlan plan = going(caller, id, PlanState.CLOSED, "结束督查");
        if (summary == null || summary.isBlank()) {
            throw Refusal.invalid("summary-missing", "请写明督查小结；有未查对象的写明原因");
        }
        plans.closed(id, summary.strip(), clock.instant());
        Map<String, Object> after = Map.of("state", PlanState.CLOSED, "checked", plan.checked(), "of", plan.targets());
        audit.record(caller, "close-oversight-plan", id.toString(), plan.state(), after);
        return plans.find(id).orElseThrow();
    }

    /** The plan, locked, when it may go on to a state. */
    OversightPlan going(Caller caller, UUID id, PlanState next, String what) {
        OversightPlan plan = mine(caller, id);
        if (!plan.state().leadsTo(next)) {
            throw notNow(plan, what);
        }
        return plan;
    }

    /** The plan, locked, for an office of its place. */
    OversightPlan mine(Caller caller, UUID id) {
        OversightPlan plan = plans.lock(id).orElseThrow(OversightScope::noPlan);
        OversightScope.requireOffice(caller, plan.region());
        return plan;
    }

    static Refusal notNow(OversightPlan plan, String what) {
        return Refusal.conflict(
                        "not-now", "计划处于“%s”，不能%s".formatted(plan.state().chinese(), what))
                .with("planId", plan.planId());
    }

    private List<UUID> members(OversightPlan plan, @Nullable List<UUID> named) {
        List<UUID> ids = named == null ? List.of() : named.stream().distinct().toList();
        if (ids.size() > MOST_MEMBERS) {
            throw Refusal.invalid("too-many-members", "督查组最多%d人".formatted(MOST_MEMBERS));
        }
        Map<UUID, Person> known = people.byId(ids);
        for (UUID id : ids) {
            Person person = known.get(id);
            if (person == null || !person.inPost() || !OversightScope.GROUP.contains(person.role())) {
                throw Refusal.invalid("member-wrong", "督查组成员应为在岗的食品安全办、督查员或市场监管人员")
                        .with("personId", id);
            }
            if (!plan.region().startsWith(person.region()) && !person.region().startsWith(plan.region())) {
                throw Refusal.invalid("member-elsewhere", "%s不在本辖区".formatted(person.name()))
                        .with("personId", id);
            }
        }
        return ids;
    }
}
