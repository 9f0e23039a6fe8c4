package org.liangze.notify.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.notify.NotifySweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the office can do about a mail that did not arrive, and whether mail gets out at all. */
@RestController
class DeliveryController {
    private final JdbcClient jdbc;
    private final Channels channels;
    private final Transactions transactions;
    private final Commands commands;
    private final Audit audit;
    private final Sweeps sweeps;
    private final Clock clock;

    DeliveryController(
            JdbcClient jdbc,
            Channels channels,
            Transactions transactions,
            Commands commands,
            Audit audit,
            Sweeps sweeps,
            Clock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.transactions = transactions;
        this.commands = commands;
        this.audit = audit;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    /** A delivery after an act on it. */
    record DeliveryView(UUID id, UUID messageId, String state, Instant nextTryAt) {}

    @GetMapping("/channels")
    List<Channels.State> channels(Caller caller) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return transactions.asCaller(caller, channels::states);
    }

    /** Queues a parked or uncertain mail anew, with all its tries before it. */
    @PostMapping("/deliveries/{id}/retry")
    DeliveryView retry(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return commands.run(caller, key, id, DeliveryView.class, () -> retry(caller, id));
    }

    private DeliveryView retry(Caller caller, UUID id) {
        String before = jdbc.sql("select state from delivery where delivery_id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("delivery-not-found", "没有这条投递记录，或不在您的辖区内")
                        .with("deliveryId", id));
        if (!before.equals("PARKED") && !before.equals("UNKNOWN")) {
            throw Refusal.conflict("delivery-not-parked", "这条投递不需要重新发送")
                    .with("deliveryId", id)
                    .with("state", before);
        }
        Instant now = clock.instant();
        DeliveryView view = jdbc.sql("""
                update delivery
                   set state = 'PENDING', attempts = 0, next_try_at = :now, resent = resent or state = 'UNKNOWN'
                 where delivery_id = :id
                returning delivery_id as id, message_id, state, next_try_at""")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .query(DeliveryView.class)
                .single();
        audit.record(caller, "retry-delivery", id.toString(), before, view.state());
        sweeps.nudgeAfterCommit(NotifySweep.DELIVER.name());
        return view;
    }
}
