package org.liangze.kit.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail: each entry carries the hash of the one before it in the same region, so that a removed or altered entry
 * shows (quality.md, Security).
 */
public final class Audit {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Records an act inside the caller's transaction, in the chain of the caller's region, with where it came from. */
    public void record(Caller by, String act, String subject, @Nullable Object before, @Nullable Object after) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry = new AuditEntry(
                0,
                by.region(),
                now,
                by.personId(),
                null,
                act,
                subject,
                text(before),
                text(after),
                FromAddress.current());
        String previous = previousHash(by.region());
        jdbc.sql("""
                insert into audit (region, at, person_id, act, subject, before, after, from_address, previous_hash, hash)
                values (:region, :at, :person, :act, :subject, :before, :after, :from, :previous, :hash)""")
                .param("region", entry.region())
                .param("at", Timestamp.from(now))
                .param("person", entry.personId())
                .param("act", act)
                .param("subject", subject)
                .param("before", entry.before())
                .param("after", entry.after())
                .param("from", entry.fromAddress())
                .param("previous", previous)
                .param("hash", AuditHash.of(previous, entry))
                .update();
    }

    /** One writer at a time in a chain. */
    private String previousHash(String region) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(current_schema() || ' audit'), hashtext(:region))")
                .param("region", region)
                .query((row, n) -> 0)
                .list();
        return jdbc.sql("select hash from audit where region = :region order by id desc limit 1")
                .param("region", region)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
