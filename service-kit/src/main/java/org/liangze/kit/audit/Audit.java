package org.liangze.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
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

    /** Records an act inside the caller's transaction, in the chain of the caller's region. */
    public void record(Caller by, String act, String subject, @Nullable Object before, @Nullable Object after) {
        Instant now = clock.instant();
        String region = by.region();
        jdbc.sql("select pg_advisory_xact_lock(hashtext(current_schema() || ' audit'), hashtext(:region))")
                .param("region", region)
                .query((row, n) -> 0)
                .list();
        String previous = jdbc.sql("select hash from audit where region = :region order by id desc limit 1")
                .param("region", region)
                .query(String.class)
                .optional()
                .orElse("");
        String beforeText = before == null ? null : json.writeValueAsString(before);
        String afterText = after == null ? null : json.writeValueAsString(after);
        String hash = hash(previous, region, by.personId(), act, subject, beforeText, afterText, now);
        jdbc.sql("""
                insert into audit (region, at, person_id, act, subject, before, after, previous_hash, hash)
                values (:region, :at, :person, :act, :subject, :before, :after, :previous, :hash)""")
                .param("region", region)
                .param("at", Timestamp.from(now))
                .param("person", by.personId())
                .param("act", act)
                .param("subject", subject)
                .param("before", beforeText)
                .param("after", afterText)
                .param("previous", previous)
                .param("hash", hash)
                .update();
    }

    static String hash(@Nullable Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
                digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) ':');
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
