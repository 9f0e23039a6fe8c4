package org.liangze.kit.file;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.sweep.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file that was tied to no record within a day is removed. */
final class UnattachedFiles implements Sweep {
    static final Duration KEPT = Duration.ofHours(24);
    private static final int BATCH = 100;

    private final JdbcClient jdbc;

    UnattachedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "FILES_UNATTACHED";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int batch(Instant now) {
        return jdbc.sql("""
                delete from evidence_file
                 where id in (select id from evidence_file
                               where subject is null and uploaded_at <= :before
                               order by uploaded_at limit :batch for update skip locked)""")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .param("batch", BATCH)
                .update();
    }

    @Override
    public @Nullable Instant nextDue() {
        return jdbc.sql("select min(uploaded_at) from evidence_file where subject is null")
                .query((row, n) -> row.getTimestamp(1))
                .optional()
                .map(oldest -> oldest.toInstant().plus(KEPT))
                .orElse(null);
    }
}
