package org.liangze.registry.person;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.sweep.Sweep;
import org.liangze.registry.Acts;
import org.liangze.registry.facts.PersonFacts;
import org.springframework.stereotype.Component;

/** Tells everybody on the first day of a deputy, and on the day after the last. */
@Component
class StandingIn implements Sweep {
    private final Deputies deputies;
    private final PersonFacts facts;
    private final Acts acts;

    StandingIn(Deputies deputies, PersonFacts facts, Acts acts) {
        this.deputies = deputies;
        this.facts = facts;
        this.acts = acts;
    }

    @Override
    public String name() {
        return "DEPUTIES";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int batch(Instant now) {
        List<UUID> changed = deputies.changedBy(now.atZone(WorkCalendar.ZONE).toLocalDate());
        facts.changed(acts.bySystem(now), changed);
        return changed.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return deputies.nextChange().orElse(null);
    }
}
