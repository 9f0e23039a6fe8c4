package org.liangze.standalone.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.liangze.standalone.replay.scenario.Times;

/** Tells now and then how far a replay is: scenario time, share of it, steps, events. */
final class Progress {
    private final PrintStream out;
    private final Duration pause;
    private final Instant from;
    private final Instant until;
    private long lastTold = System.nanoTime();
    private long steps;

    Progress(PrintStream out, Duration pause, Instant from, Instant until) {
        this.out = out;
        this.pause = pause;
        this.from = from;
        this.until = until;
    }

    void say(String word) {
        out.println(word);
    }

    /** A step was taken; true when it is time to tell. */
    boolean step() {
        steps++;
        return System.nanoTime() - lastTold >= pause.toNanos();
    }

    void tell(Instant now, int events) {
        lastTold = System.nanoTime();
        long percent = 100
                * Duration.between(from, now).toSeconds()
                / Math.max(1, Duration.between(from, until).toSeconds());
        out.printf("%s  %3d %%  %d steps  %,d events%n", Times.minute(now), percent, steps, events);
    }

    long steps() {
        return steps;
    }
}
