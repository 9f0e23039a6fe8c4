package org.liangze.kit.quiet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.kit.time.MovableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;

/**
 * Moves the clock of one or several services from one instant at which anything is due to the next, doing what is due and
 * letting every fact arrive before it goes on; so a quarter is a few hundred steps.
 */
public final class TimeTravel {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final MovableClock clock;
    private final List<Part> parts;
    private final Set<String> down = new HashSet<>();

    public TimeTravel(MovableClock clock, List<? extends ApplicationContext> services) {
        this.clock = clock;
        this.parts = services.stream().map(Part::of).toList();
    }

    /**
     * Rehearses an outage: a service does no background work and hears nothing; what is said to it waits in the topics. Its
     * doors stay open.
     *
     * @throws IllegalArgumentException when there is no such service
     */
    public void down(String service) {
        part(service).listen(false);
        down.add(service);
    }

    /** The service is back, and catches up. */
    public void up(String service) {
        if (down.remove(service)) {
            part(service).listen(true);
        }
    }

    private Part part(String service) {
        return parts.stream()
                .filter(part -> part.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + service + " runs here"));
    }

    private Stream<Part> running() {
        return parts.stream().filter(part -> !down.contains(part.name()));
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
            did = running().mapToInt(part -> part.sweeps().runAll()).sum();
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
        List<Quiet> quiets = running().map(Part::quiet).toList();
        if (!quiets.stream().allMatch(Quiet::outboxEmpty)) {
            return null;
        }
        List<Long> caughtUp =
                quiets.stream().map(Quiet::caughtUpAt).filter(Objects::nonNull).toList();
        boolean all = caughtUp.size() == quiets.size();
        return all && quiets.stream().allMatch(Quiet::outboxEmpty) ? caughtUp : null;
    }

    private @Nullable Instant nextDue() {
        return running()
                .map(part -> part.sweeps().nextDue())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private String stuck(Instant since) {
        return running()
                .flatMap(part -> part.sweeps().dueSince(since).stream())
                .toList()
                .toString();
    }

    /** A service as far as it is moved from here; {@code bindings}: what it listens to. */
    private record Part(
            String name,
            Sweeps sweeps,
            Quiet quiet,
            List<String> bindings,
            ObjectProvider<BindingsLifecycleController> lifecycle) {
        static Part of(ApplicationContext service) {
            return new Part(
                    service.getEnvironment().getProperty("liangze.service", ""),
                    service.getBean(Sweeps.class),
                    service.getBean(Quiet.class),
                    List.copyOf(service.getBean(BindingServiceProperties.class)
                            .getBindings()
                            .keySet()),
                    service.getBeanProvider(BindingsLifecycleController.class));
        }

        void listen(boolean on) {
            BindingsLifecycleController controller = lifecycle.getObject();
            bindings.stream()
                    .filter(binding -> binding.contains("-in-"))
                    .forEach(binding -> controller.changeState(binding, on ? State.STARTED : State.STOPPED));
        }
    }
}
