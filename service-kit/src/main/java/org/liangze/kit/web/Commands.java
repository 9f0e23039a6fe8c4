package org.liangze.kit.web;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Cause;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a person's command in one transaction; with an {@link IdempotencyKey}, once. The answer is stored in the transaction
 * of the effect, so a double tap, or a retry after a lost answer, gets the first answer again.
 */
public final class Commands {
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Commands(Transactions transactions, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public <R> R run(Caller caller, IdempotencyKey key, Object request, Class<R> type, Supplier<R> work) {
        return transactions.asCaller(caller, () -> {
            if (key.value() == null) {
                return caused(Ids.next(clock.instant()), work);
            }
            UUID fingerprint = fingerprint(request, type);
            if (!claimed(caller, key.value(), fingerprint)) {
                return stored(caller, key.value(), fingerprint, type);
            }
            R result = caused(Ids.named("command", caller.personId(), key.value()), work);
            store(caller, key.value(), json.writeValueAsString(result));
            return result;
        });
    }

    private static <R> R caused(UUID cause, Supplier<R> work) {
        Result<R> result = new Result<>();
        Cause.run(cause, () -> result.value = work.get());
        return result.get();
    }

    private UUID fingerprint(Object request, Class<?> type) {
        String body = type.getName() + json.writeValueAsString(request);
        return UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for another transaction that is running the same command. */
    private boolean claimed(Caller caller, String key, UUID fingerprint) {
        return jdbc.sql("""
                insert into idempotency (person_id, key, fingerprint, created_at)
                values (:person, :key, :fingerprint, :now)
                on conflict (person_id, key) do nothing""")
                        .param("person", caller.personId())
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private <R> R stored(Caller caller, String key, UUID fingerprint, Class<R> type) {
        Answer answer = jdbc.sql("select fingerprint, answer from idempotency where person_id = :person and key = :key")
                .param("person", caller.personId())
                .param("key", key)
                .query(Answer.class)
                .single();
        if (!answer.fingerprint().equals(fingerprint)) {
            throw Refusal.conflict("idempotency-key-reused", "同一个 Idempotency-Key 已用于另一项操作，请换一个");
        }
        return json.readValue(answer.answer(), type);
    }

    private void store(Caller caller, String key, String answer) {
        jdbc.sql("update idempotency set answer = :answer where person_id = :person and key = :key")
                .param("answer", answer)
                .param("person", caller.personId())
                .param("key", key)
                .update();
    }

    record Answer(UUID fingerprint, String answer) {}

    /** Carries a value out of a lambda that returns nothing. */
    private static final class Result<R> {
        private @Nullable R value;

        private R get() {
            return java.util.Objects.requireNonNull(value, "a command must answer something");
        }
    }
}
