package org.liangze.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.portal.account.model.Attempts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account}. */
@Repository
class AccountTable {
    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the row until the transaction ends. */
    Optional<Account> lock(UUID personId) {
        return jdbc.sql("""
                select person_id, password_hash, must_change, failures, failing_since, locked_until
                  from account
                 where person_id = :person
                   for update""")
                .param("person", personId)
                .query((row, n) -> new Account(
                        row.getObject("person_id", UUID.class),
                        row.getString("password_hash"),
                        row.getBoolean("must_change"),
                        new Attempts(
                                row.getInt("failures"), instant(row, "failing_since"), instant(row, "locked_until"))))
                .optional();
    }

    void record(UUID personId, Attempts attempts) {
        jdbc.sql("""
                update account
                   set failures = :failures, failing_since = :since, locked_until = :until
                 where person_id = :person""")
                .param("person", personId)
                .param("failures", attempts.failures())
                .param("since", utc(attempts.since()))
                .param("until", utc(attempts.lockedUntil()))
                .update();
    }

    void put(UUID personId, String hash, boolean mustChange, Instant now) {
        jdbc.sql("""
                insert into account (person_id, password_hash, must_change, changed_at)
                values (:person, :hash, :mustChange, :now)
                on conflict (person_id) do update
                   set password_hash = excluded.password_hash, must_change = excluded.must_change,
                       changed_at = excluded.changed_at, failures = 0, failing_since = null, locked_until = null""")
                .param("person", personId)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("now", utc(now))
                .update();
    }

    /** Replaces the hash of a password that stays the same, when the way of hashing has changed. */
    void rehash(UUID personId, String hash) {
        jdbc.sql("update account set password_hash = :hash where person_id = :person")
                .param("person", personId)
                .param("hash", hash)
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
