package org.liangze.escalation.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.EscalationSweep;
import org.liangze.escalation.time.Days;
import org.liangze.kit.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Hands on what waited for a receiving body, as soon as somebody is named for it. */
@Component
class NamingReceivers implements Sweep {
    private static final int BATCH = 200;

    private final FindingReceivers receivers;
    private final Handoffs handoffs;
    private final Matters matters;
    private final HandingOver handingOver;
    private final Days days;

    NamingReceivers(
            FindingReceivers receivers, Handoffs handoffs, Matters matters, HandingOver handingOver, Days days) {
        this.receivers = receivers;
        this.handoffs = handoffs;
        this.matters = matters;
        this.handingOver = handingOver;
        this.days = days;
    }

    @Override
    public String name() {
        return EscalationSweep.WAITING_HANDOFFS.name();
    }

    @Override
    public Duration every() {
        return EscalationSweep.WAITING_HANDOFFS.every();
    }

    @Override
    public int batch(Instant now) {
        List<FindingReceivers.Found> named = receivers.named(Days.dayOf(now), BATCH);
        named.forEach(one -> take(one.handoffId(), one.receiverId()));
        return named.size();
    }

    private void take(UUID id, UUID receiver) {
        Matter matter = matters.need(handoffs.need(id).issueId());
        Handoff row = handoffs.need(id);
        if (row.receiverId() == null && row.endedOn() == null) {
            handingOver.named(matter, row, receiver, null);
        }
    }

    @Override
    public @Nullable Instant nextDue() {
        return receivers.named(days.today(), 1).isEmpty() ? null : days.now();
    }
}
