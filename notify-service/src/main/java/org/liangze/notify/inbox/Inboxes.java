package org.liangze.notify.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessRef;
import org.liangze.notify.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Issued messages by recipient. */
@Component
class Inboxes {
    private static final String COLUMNS =
            "message_id, kind, title, body, businesses, due, urgent, issued_at, read_at, acknowledged_at, why, link";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Inboxes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<MessageView> newestFirst(UUID recipient, Instant before, UUID beforeId, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from message
                        where recipient_id = :recipient and state = 'ISSUED' and (issued_at, message_id) < (:before, :beforeId)
                        order by issued_at desc, message_id desc
                        limit :limit""")
                .param("recipient", recipient)
                .param("before", Timestamp.from(before))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    /** At most {@code most}: a badge needs no more. */
    int unread(UUID recipient, int most) {
        return jdbc.sql("""
                select message_id
                  from message
                 where recipient_id = :recipient and state = 'ISSUED' and read_at is null
                 limit :most""")
                .param("recipient", recipient)
                .param("most", most)
                .query(UUID.class)
                .list()
                .size();
    }

    Optional<MessageView> find(UUID recipient, UUID message) {
        return jdbc.sql("select " + COLUMNS + """
                         from message
                        where message_id = :id and recipient_id = :recipient and state = 'ISSUED'
                          for update""")
                .param("id", message)
                .param("recipient", recipient)
                .query((row, n) -> view(row))
                .optional();
    }

    void read(UUID message, Instant readAt, @Nullable Instant acknowledgedAt) {
        jdbc.sql("""
                update message
                   set read_at = coalesce(read_at, :readAt), acknowledged_at = coalesce(acknowledged_at, :acknowledgedAt::timestamptz)
                 where message_id = :id""")
                .param("readAt", Timestamp.from(readAt))
                .param("acknowledgedAt", acknowledgedAt == null ? null : Timestamp.from(acknowledgedAt))
                .param("id", message)
                .update();
    }

    private MessageView view(ResultSet row) throws SQLException {
        return new MessageView(
                row.getObject("message_id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("body"),
                Arrays.asList(json.readValue(row.getString("businesses"), BusinessRef[].class)),
                row.getObject("due", LocalDate.class),
                row.getBoolean("urgent"),
                row.getTimestamp("issued_at").toInstant(),
                Rows.instant(row, "read_at"),
                Rows.instant(row, "acknowledged_at"),
                row.getString("why"),
                row.getString("link"));
    }
}
