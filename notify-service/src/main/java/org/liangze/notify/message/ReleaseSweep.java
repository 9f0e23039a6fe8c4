package org.liangze.notify.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.outbox.Cause;
import org.liangze.kit.sweep.Sweep;
import org.liangze.notify.NotifySweep;
import org.springframework.stereotype.Component;

/** {@link NotifySweep#RELEASE}: the end of quiet hours, the end of a hold, and recipients that were not known before. */
@Component
class ReleaseSweep implements Sweep {
    private static final int BATCH = 500;

    private final Releasing releasing;
    private final Telling telling;
    private final Unaddressed unaddressed;
    private final DeadRecipients deadRecipients;

    ReleaseSweep(Releasing releasing, Telling telling, Unaddressed unaddressed, DeadRecipients deadRecipients) {
        this.releasing = releasing;
        this.telling = telling;
        this.unaddressed = unaddressed;
        this.deadRecipients = deadRecipients;
    }

    @Override
    public String name() {
        return NotifySweep.RELEASE.name();
    }

    @Override
    public Duration every() {
        return NotifySweep.RELEASE.every();
    }

    @Override
    public int batch(Instant now) {
        List<Unaddressed.Row> known = unaddressed.takeKnown(BATCH);
        known.forEach(late -> Cause.run(late.cause(), () -> telling.tellNow(late)));
        List<Unaddressed.Row> unknown = unaddressed.giveUp(now, BATCH);
        unknown.forEach(dead -> Cause.run(dead.cause(), () -> deadRecipients.unknown(dead.recipientId(), dead.kind())));
        return known.size() + unknown.size() + releasing.releaseDue(now, BATCH);
    }

    @Override
    public @Nullable Instant nextDue() {
        return Stream.of(releasing.nextDue(), unaddressed.nextDue())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
