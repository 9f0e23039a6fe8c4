package org.liangze.notify.hold;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The holds; at most one is open. */
@Component
public class Holds {
    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether everything waits. */
    public boolean on() {
        return jdbc.sql("select exists (select from hold where ended_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** Who holds, since when and why. */
    record Open(UUID holdId, String reason, Instant begunAt, UUID begunBy, String begunName) {}

    Optional<Open> open() {
        return jdbc.sql("select hold_id, reason, begun_at, begun_by, begun_name from hold where ended_at is null")
                .query(Open.class)
                .optional();
    }

    /** False when one is on already. */
    boolean begin(Caller by, String reason, Instant now) {
        return jdbc.sql("""
                insert into hold (hold_id, reason, begun_at, begun_by, begun_name)
                values (:id, :reason, :now, :by, :name)
                on conflict do nothing""")
                        .param("id", Ids.next(now))
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .param("by", by.personId())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    /** False when none is on. */
    boolean end(Caller by, String reason, Instant now) {
        return jdbc.sql("""
                update hold set ended_at = :now, ended_by = :by, end_reason = :reason where ended_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("by", by.personId())
                        .param("reason", reason)
                        .update()
                == 1;
    }
}
