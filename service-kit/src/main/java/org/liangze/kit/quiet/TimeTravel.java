package org.liangze.kit.quiet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.kit.time.MovableClock;
import org.springframework.context.ApplicationContext;

/**
 * Moves the clock of one or several services from one instant at which anything is due to the next, doing what is due and
 * letting every fact arrive before it goes on; so a quarter is a few hundred steps.
 */
public final class TimeTravel {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final MovableClock clock;
    private final List<Sweeps> sweeps;
    private final List<Quiet> quiets;

    public TimeTravel(MovableClock clock, List<? extends ApplicationContext> services) {
        this.clock = clock;
        this.sweeps =
                services.stream().map(service -> service.getBean(Sweeps.class)).toList();
        this.quiets =
                services.stream().map(service -> service.getBean(Quiet.class)).toList();
    }

    /** Goes to an instant by way of everything that falls due before it; {@code onStep} hears of every stop. */
    public void to(Instant target, Runnable onStep) {
        settle();
        Instant next = nextDue();
        while (next != null && next.isBefore(target)) {
            if (!next.isAfter(clock.instant())) {
                throw new IllegalStateException("at " + clock.instant() + " a sweep says it has work since " + next
                        + " but does none: " + stuck(next));
            }
            clock.moveTo(next);
            settle();
            onStep.run();
            next = nextDue();
        }
        clock.moveTo(target);
        settle();
        onStep.run();
    }

    public void to(Instant target) {
        to(target, () -> {});
    }

    /** Does what is due now until nothing is left, and lets every fact arrive. */
    public void settle() {
        int did;
        do {
            awaitQuiet();
            did = sweeps.stream().mapToInt(Sweeps::runAll).sum();
        } while (did > 0);
        awaitQuiet();
    }

    /**
     * Waits until every outbox is empty and every consumer has caught up, twice in a row without anything moving between.
     *
     * @throws IllegalStateException after five minutes
     */
    public void awaitQuiet() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Long> before = null;
        while (System.nanoTime() < deadline) {
            List<Long> now = look();
            if (now != null && now.equals(before)) {
                return;
            }
            before = now;
            if (now == null) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
        throw new IllegalStateException(
                "facts are still on their way after " + PATIENCE + ": a consumer or an outbox is stuck");
    }

    private @Nullable List<Long> look() {
        if (!quiets.stream().allMatch(Quiet::outboxEmpty)) {
            return null;
        }
        List<Long> caughtUp =
                quiets.stream().map(Quiet::caughtUpAt).filter(Objects::nonNull).toList();
        boolean all = caughtUp.size() == quiets.size();
        return all && quiets.stream().allMatch(Quiet::outboxEmpty) ? caughtUp : null;
    }

    private @Nullable Instant nextDue() {
        return sweeps.stream()
                .map(Sweeps::nextDue)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private String stuck(Instant since) {
        return sweeps.stream()
                .flatMap(each -> each.dueSince(since).stream())
                .toList()
                .toString();
    }
}
