package org.liangze.tasking.delegation;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.delegation.model.HandingOn;
import org.liangze.tasking.delegation.model.Official;
import org.springframework.stereotype.Component;

/** Hands a task on, takes it back, co-signs it. Inside the caller's transaction. */
@Component
class HandingTasksOn {
    private final Delegates delegates;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    HandingTasksOn(Delegates delegates, People people, Audit audit, Clock clock) {
        this.delegates = delegates;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** To the same person again changes nothing; to another one ends what was before. */
    void give(Caller caller, UUID taskId, @Nullable UUID to, @Nullable String reason) {
        Delegates.Task task = held(taskId);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "转办须写明原因");
        }
        Person receiver = people.find(to == null ? caller.personId() : to)
                .orElseThrow(() -> Refusal.notFound("person-not-found", "没有找到接办的人"));
        Person cadre = cadre(task);
        allow(HandingOn.judge(giver(caller, cadre), task.state(), official(cadre), official(receiver)), task);
        Delegates.Delegation before = delegates.current(taskId).orElse(null);
        if (before != null && before.delegateId().equals(receiver.id())) {
            return;
        }
        delegates.end(taskId, "改由他人接办", clock.instant());
        delegates.give(
                Ids.next(clock.instant()),
                task,
                cadre.id(),
                receiver.id(),
                reason.strip(),
                caller.personId(),
                clock.instant());
        audit.record(
                caller,
                "hand-task-on",
                taskId.toString(),
                before,
                delegates.current(taskId).orElseThrow());
    }

    /** The cadre, whoever acts for them, the office, and the delegate themselves may end it. */
    void takeBack(Caller caller, UUID taskId, @Nullable String reason) {
        Delegates.Task task = held(taskId);
        Delegates.Delegation current = delegates
                .current(taskId)
                .orElseThrow(() -> Refusal.conflict("not-handed-on", "该任务没有转办").with("taskId", taskId));
        HandingOn.Giver giver = giver(caller, cadre(task));
        boolean own = current.delegateId().equals(caller.personId());
        if (!giver.acting() && !own && giver.role() != Role.OFFICE) {
            throw Refusal.notAllowed("not-yours", "只有承担任务的干部、接办人或食品安全办可以收回").with("taskId", taskId);
        }
        delegates.end(taskId, reason == null || reason.isBlank() ? "收回" : reason.strip(), clock.instant());
        audit.record(caller, "take-task-back", taskId.toString(), current, null);
    }

    void coSign(Caller caller, UUID taskId, @Nullable String signature) {
        Delegates.Task task = held(taskId);
        if (signature == null || signature.isBlank()) {
            throw Refusal.invalid("signature", "会签须签名");
        }
        Person by = people.need(caller.personId());
        allow(HandingOn.coSign(official(cadre(task)), official(by)), task);
        if (delegates.coSign(task, by.id(), signature.strip(), clock.instant())) {
            audit.record(caller, "co-sign-task", taskId.toString(), null, by.id());
        }
    }

    private Delegates.Task held(UUID taskId) {
        return delegates
                .hold(taskId)
                .orElseThrow(() ->
                        Refusal.notFound("task-not-found", "没有找到这项任务，或不在您的辖区").with("taskId", taskId));
    }

    private Person cadre(Delegates.Task task) {
        UUID cadre = task.cadreId();
        if (cadre == null) {
            throw Refusal.conflict("no-cadre", "该主体尚未确定包保干部，请食品安全办先确定").with("taskId", task.taskId());
        }
        return people.need(cadre);
    }

    private static HandingOn.Giver giver(Caller caller, Person cadre) {
        UUID me = caller.personId();
        boolean acting = me.equals(cadre.id()) || me.equals(cadre.liaisonId()) || me.equals(cadre.deputyId());
        return new HandingOn.Giver(acting, caller.role(), caller.region());
    }

    private static Official official(Person person) {
        return new Official(
                person.id(),
                person.role(),
                person.level(),
                person.unit(),
                person.region(),
                person.inPost(),
                person.liaisonId());
    }

    private static void allow(HandingOn.Verdict verdict, Delegates.Task task) {
        switch (verdict) {
            case HandingOn.Verdict.Allowed() -> {}
            case HandingOn.Verdict.Refused(var code, var reason, var conflict) ->
                throw (conflict ? Refusal.conflict(code, reason) : Refusal.notAllowed(code, reason))
                        .with("taskId", task.taskId());
        }
    }
}
