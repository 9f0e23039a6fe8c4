package org.liangze.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.sweep.Sweep;
import org.liangze.notify.NotifySweep;
import org.springframework.stereotype.Component;

/** {@link NotifySweep#DELIVER}: due mails to the mail server. */
@Component
class DeliverSweep implements Sweep {
    private final SendingMails sending;

    DeliverSweep(SendingMails sending) {
        this.sending = sending;
    }

    @Override
    public String name() {
        return NotifySweep.DELIVER.name();
    }

    @Override
    public Duration every() {
        return NotifySweep.DELIVER.every();
    }

    @Override
    public int batch(Instant now) {
        return sending.send();
    }

    @Override
    public @Nullable Instant nextDue() {
        return sending.nextDue();
    }

    /** A mail server may take its time; no transaction waits for it. */
    @Override
    public boolean transactional() {
        return false;
    }
}
