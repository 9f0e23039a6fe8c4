package org.liangze.kit.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event or request whose effect is running now; every fact published meanwhile names it as its cause. */
public final class Cause {
    private static final ScopedValue<UUID> CURRENT = ScopedValue.newInstance();

    private Cause() {}

    public static void run(UUID cause, Runnable work) {
        ScopedValue.where(CURRENT, cause).run(work);
    }

    public static @Nullable UUID current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
