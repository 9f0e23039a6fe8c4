package org.liangze.notify.hold;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.notify.NotifySweep;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The switch. Holding stops everybody's messages, so it is the administrator's. */
@RestController
class HoldController {
    private final Holds holds;
    private final Transactions transactions;
    private final Commands commands;
    private final Audit audit;
    private final Sweeps sweeps;
    private final Clock clock;

    HoldController(Holds holds, Transactions transactions, Commands commands, Audit audit, Sweeps sweeps, Clock clock) {
        this.holds = holds;
        this.transactions = transactions;
        this.commands = commands;
        this.audit = audit;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    /** Switches on or off; both need a reason. */
    record HoldRequest(boolean on, @Nullable String reason) {}

    record HoldView(
            boolean on,
            @Nullable String reason,
            @Nullable String byName,
            @Nullable Instant since) {}

    @GetMapping("/hold")
    HoldView show(Caller caller) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return transactions.asCaller(caller, this::view);
    }

    @PostMapping("/hold")
    HoldView set(Caller caller, IdempotencyKey key, @RequestBody HoldRequest request) {
        caller.require(Role.ADMINISTRATOR);
        String reason = request.reason();
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason-missing", "请写明原因");
        }
        return commands.run(caller, key, request, HoldView.class, () -> {
            Instant now = clock.instant();
            boolean changed = request.on() ? holds.begin(caller, reason, now) : holds.end(caller, reason, now);
            if (changed) {
                audit.record(caller, request.on() ? "hold-messages" : "release-messages", "notify", null, reason);
                sweeps.nudgeAfterCommit(NotifySweep.RELEASE.name());
                sweeps.nudgeAfterCommit(NotifySweep.DELIVER.name());
            }
            return view();
        });
    }

    private HoldView view() {
        return holds.open()
                .map(open -> new HoldView(true, open.reason(), open.begunName(), open.begunAt()))
                .orElseGet(() -> new HoldView(false, null, null, null));
    }
}
