package org.liangze.notify.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.Event;
import org.liangze.notify.Rows;
import org.liangze.notify.message.model.Message;
import org.liangze.notify.message.model.MessageKey;
import org.liangze.notify.message.model.MessageTypes;
import org.liangze.notify.quiet.QuietHours;
import org.liangze.notify.template.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The messages; each exists once per dedupe key. */
@Component
class Messages {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Messages(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a message until its hour; false when there is one with its dedupe key. */
    boolean keep(Message message, Event fact) {
        return insert(message, "WAITING", null, fact);
    }

    /** Keeps a message that nobody gets, so that the ledger says why; false when there is one with its dedupe key. */
    boolean skip(Message message, String reason) {
        return insert(message, "SKIPPED", reason, null);
    }

    /** In the order in which they are told: the same input gives the same order. */
    List<Waiting> due(Instant now, int limit) {
        return jdbc.sql("""
                select recipient_id, subject_key, kind, step, region, subjects, steps, businesses, due, urgent, digest, template,
                       title, body, why, link, matters, quiet_from, quiet_until, on_behalf_of, cause, fact_at, not_before, fact_type, fact
                  from message
                 where state = 'WAITING' and not_before <= :now
                 order by not_before, recipient_id, kind, message_id
                 limit :limit
                   for update skip locked""")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> waiting(row))
                .list();
    }

    /** A message whose hour has come, with the fact it was written from. */
    record Waiting(Message message, Event fact) {}

    @Nullable
    Instant nextDue() {
        return Rows.minimum(jdbc.sql("select min(not_before) from message where state = 'WAITING'"));
    }

    void issued(Message message, Instant now) {
        jdbc.sql("""
                update message
                   set state = 'ISSUED', issued_at = :now, title = :title, body = :body, businesses = :businesses,
                       subjects = :subjects, due = :due, fact = null, fact_type = null
                 where message_id = :id""")
                .param("now", Timestamp.from(now))
                .param("title", message.text().title())
                .param("body", message.text().body())
                .param("businesses", json.writeValueAsString(message.businesses()))
                .param("subjects", message.subjects().toArray(String[]::new))
                .param("due", message.due())
                .param("id", message.id())
                .update();
    }

    void dropped(Message message, String reason) {
        jdbc.sql("""
                update message
                   set state = 'DROPPED', reason = :reason, fact = null, fact_type = null
                 where message_id = :id""").param("reason", reason).param("id", message.id()).update();
    }

    void postponed(Message message, Instant notBefore) {
        jdbc.sql("update message set not_before = :notBefore where message_id = :id")
                .param("notBefore", Timestamp.from(notBefore))
                .param("id", message.id())
                .update();
    }

    private boolean insert(Message message, String state, @Nullable String reason, @Nullable Event fact) {
        return jdbc.sql("""
                insert into message (message_id, recipient_id, region, kind, subject_key, step, steps, subjects, businesses, due,
                                     urgent, digest, template, title, body, why, link, matters, fact_type, fact, fact_at, cause,
                                     on_behalf_of, quiet_from, quiet_until, state, reason, created_at, not_before)
                values (:id, :recipient, :region, :kind, :subject, :step, :steps, :subjects, :businesses, :due,
                        :urgent, :digest, :template, :title, :body, :why, :link, :matters, :factType, :fact, :factAt, :cause,
                        :onBehalfOf, :quietFrom, :quietUntil, :state, :reason, :now, :notBefore)
                on conflict do nothing""")
                        .param("id", message.id())
                        .param("recipient", message.recipientId())
                        .param("region", message.region())
                        .param("kind", message.type().code())
                        .param("subject", message.key().subject())
                        .param("step", message.key().step())
                        .param("steps", message.steps().toArray(String[]::new))
                        .param("subjects", message.subjects().toArray(String[]::new))
                        .param("businesses", json.writeValueAsString(message.businesses()))
                        .param("due", message.due())
                        .param("urgent", message.urgent())
                        .param("digest", message.digest())
                        .param("template", message.template())
                        .param("title", message.text().title())
                        .param("body", message.text().body())
                        .param("why", message.text().why())
                        .param("link", message.text().link())
                        .param("matters", message.matters().toArray(String[]::new))
                        .param("factType", fact == null ? null : fact.type())
                        .param("fact", fact == null ? null : Facts.write(fact))
                        .param("factAt", Timestamp.from(message.factAt()))
                        .param("cause", message.cause())
                        .param("onBehalfOf", message.onBehalfOf())
                        .param("quietFrom", message.quiet().from())
                        .param("quietUntil", message.quiet().until())
                        .param("state", state)
                        .param("reason", reason)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("notBefore", Timestamp.from(message.notBefore()))
                        .update()
                == 1;
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        Message message = new Message(
                new MessageKey(
                        row.getObject("recipient_id", UUID.class),
                        row.getString("subject_key"),
                        MessageTypes.of(row.getString("kind")),
                        row.getString("step")),
                row.getString("region"),
                Rows.texts(row, "subjects"),
                Rows.texts(row, "steps"),
                Arrays.asList(json.readValue(row.getString("businesses"), BusinessRef[].class)),
                row.getObject("due", LocalDate.class),
                row.getBoolean("urgent"),
                row.getBoolean("digest"),
                row.getString("template"),
                new Text(row.getString("title"), row.getString("body"), row.getString("why"), row.getString("link")),
                Rows.texts(row, "matters"),
                new QuietHours(
                        row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class)),
                row.getObject("on_behalf_of", UUID.class),
                row.getObject("cause", UUID.class),
                row.getTimestamp("fact_at").toInstant(),
                row.getTimestamp("not_before").toInstant());
        return new Waiting(message, Facts.read(row.getString("fact_type"), row.getString("fact")));
    }
}
