package org.liangze.tasking.planning;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.sweep.Sweep;
import org.liangze.tasking.TaskingSweep;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Order(1)
class PlanningSweep implements Sweep {
    private final Planning planning;
    private final Catalogue catalogue;
    private final PlannedBy policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanningSweep(Planning planning, Catalogue catalogue, PlannedBy policies, JdbcClient jdbc, Clock clock) {
        this.planning = planning;
        this.catalogue = catalogue;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TaskingSweep.PLANNING.name();
    }

    @Override
    public Duration every() {
        return TaskingSweep.PLANNING.every();
    }

    @Override
    public int batch(Instant now) {
        Instant due = due(now);
        if (due == null || due.isAfter(now)) {
            return 0;
        }
        return Math.max(1, planning.run(now).changes());
    }

    @Override
    public @Nullable Instant nextDue() {
        return due(clock.instant());
    }

    /** Nothing while the register is empty: a plan of nobody is no plan. */
    private @Nullable Instant due(Instant now) {
        if (!jdbc.sql("select exists (select from business_copy)")
                .query(Boolean.class)
                .single()) {
            return null;
        }
        Instant work = jdbc.sql("""
                select least(
                         (select min(since) from business_change),
                         (select min(opens_at) from period
                           where planned_at is null and due_at > :now))""")
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
        return Stream.of(work, catalogue.nextDue(now), policies.nextChange(now))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
