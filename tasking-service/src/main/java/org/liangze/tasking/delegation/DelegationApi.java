package org.liangze.tasking.delegation;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.tasking.register.ActingFor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Handing a task on and co-signing it. Every answer is the task's history, the latest first. */
@RestController
class DelegationApi {
    private final HandingTasksOn handing;
    private final TaskHistory history;
    private final ActingFor actingFor;
    private final Commands commands;
    private final Transactions transactions;

    DelegationApi(
            HandingTasksOn handing,
            TaskHistory history,
            ActingFor actingFor,
            Commands commands,
            Transactions transactions) {
        this.handing = handing;
        this.history = history;
        this.actingFor = actingFor;
        this.commands = commands;
        this.transactions = transactions;
    }

    /** @param to null for oneself, as a liaison does */
    record HandOn(@Nullable UUID to, @Nullable String reason) {}

    record Why(@Nullable String reason) {}

    record CoSign(@Nullable String signature) {}

    /** What happened to a task. */
    @GetMapping("/tasks/{id}/history")
    TaskHistory.View history(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(actingFor.atTask(caller, id), () -> history.of(id));
    }

    /** To whom it may be handed: colleagues of the same unit and level, and the liaison, by name. */
    @GetMapping("/tasks/{id}/candidates")
    List<TaskHistory.Candidate> candidates(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(actingFor.atTask(caller, id), () -> history.candidates(id));
    }

    /** 403 when the caller or the receiver may not; 409 when the task is over or has no cadre. */
    @PostMapping("/tasks/{id}/transfer")
    TaskHistory.View transfer(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody HandOn body) {
        return run(
                caller,
                key,
                id,
                List.of("transfer", id, body),
                acting -> handing.give(acting, id, body.to(), body.reason()));
    }

    @PostMapping("/tasks/{id}/transfer/end")
    TaskHistory.View takeBack(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Why body) {
        return run(
                caller, key, id, List.of("take-back", id, body), acting -> handing.takeBack(acting, id, body.reason()));
    }

    @PostMapping("/tasks/{id}/co-signature")
    TaskHistory.View coSign(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody CoSign body) {
        return run(
                caller, key, id, List.of("co-sign", id, body), acting -> handing.coSign(acting, id, body.signature()));
    }

    private TaskHistory.View run(Caller caller, IdempotencyKey key, UUID id, Object request, Consumer<Caller> work) {
        Caller acting = actingFor.atTask(caller, id);
        return commands.run(acting, key, request, TaskHistory.View.class, () -> {
            work.accept(acting);
            return history.of(id);
        });
    }
}
