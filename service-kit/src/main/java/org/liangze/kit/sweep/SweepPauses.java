package org.liangze.kit.sweep;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Dead;
import org.liangze.kit.dead.DeadEnds;
import org.liangze.kit.id.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which sweeps an operator holds, until when and why; and when each was last seen alive. Inside an open transaction. */
final class SweepPauses {
    private static final Duration SEEN = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final ObjectProvider<DeadEnds> deadEnds;
    private final String service;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    SweepPauses(JdbcClient jdbc, ObjectProvider<DeadEnds> deadEnds, String service) {
        this.jdbc = jdbc;
        this.deadEnds = deadEnds;
        this.service = service;
    }

    record Pause(Instant since, Instant until, String reason, UUID by) {}

    record State(
            String name,
            @Nullable Instant lastSeenAt,
            @Nullable Instant pausedAt,
            @Nullable Instant pausedUntil,
            @Nullable String pauseReason,
            @Nullable UUID pausedBy) {
        Optional<Pause> pause(Instant now) {
            return pausedAt == null
                            || pausedUntil == null
                            || pauseReason == null
                            || pausedBy == null
                            || !pausedUntil.isAfter(now)
                    ? Optional.empty()
                    : Optional.of(new Pause(pausedAt, pausedUntil, pauseReason, pausedBy));
        }
    }

    List<State> all() {
        return jdbc.sql("select name, last_seen_at, paused_at, paused_until, pause_reason, paused_by from sweep_state")
                .query(State.class)
                .list();
    }

    /** Until when a sweep is held; empty when it is not. A look also says that somebody looks. */
    Optional<Instant> heldAt(String name, Instant now) {
        Instant last = seen.get(name);
        if (last == null || last.plus(SEEN).isBefore(now)) {
            seen.put(name, now);
            jdbc.sql("""
                    insert into sweep_state (name, last_seen_at) values (:name, :now)
                    on conflict (name) do update set last_seen_at = excluded.last_seen_at""").param("name", name).param("now", Timestamp.from(now)).update();
        }
        return jdbc.sql("select paused_until from sweep_state where name = :name and paused_until > :now")
                .param("name", name)
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Paused work that is due is nobody's secret: told once a pause as a dead end. */
    void tell(Sweep sweep, Instant now) {
        Instant due = sweep.nextDue();
        if (due == null || due.isAfter(now)) {
            return;
        }
        jdbc.sql("update sweep_state set told_at = :now where name = :name and told_at is null returning paused_at")
                .param("name", sweep.name())
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .ifPresent(since -> deadEnds.ifAvailable(ends -> ends.report(
                        Ids.named("sweep-paused", service, sweep.name(), since.toInstant()),
                        new Dead(
                                "sweep-paused",
                                service + " " + sweep.name(),
                                null,
                                "",
                                "后台任务 %s 已被暂停，而它已有到期的工作未做。请管理员恢复运行，或确认暂停仍有必要。".formatted(sweep.name())))));
    }

    void pause(String name, Instant until, String reason, UUID by, Instant now) {
        jdbc.sql("""
                insert into sweep_state (name, paused_at, paused_until, pause_reason, paused_by)
                values (:name, :now, :until, :reason, :by)
                on conflict (name) do update
                   set paused_at = excluded.paused_at, paused_until = excluded.paused_until,
                       pause_reason = excluded.pause_reason, paused_by = excluded.paused_by, told_at = null""")
                .param("name", name)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    void resume(String name) {
        jdbc.sql("""
                update sweep_state
                   set paused_at = null, paused_until = null, pause_reason = null, paused_by = null, told_at = null
                 where name = :name""").param("name", name).update();
    }
}
