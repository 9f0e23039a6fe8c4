package org.liangze.notify;

import java.time.Duration;

/** Everything notify does without being asked. */
public enum NotifySweep {
    /** Messages whose hour has come go into the inbox and onto their channels. */
    RELEASE(Duration.ofSeconds(5)),
    /** Mails go to the mail server. */
    DELIVER(Duration.ofSeconds(5));

    private final Duration every;

    NotifySweep(Duration every) {
        this.every = every;
    }

    public Duration every() {
        return every;
    }
}
