package org.liangze.notify.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.notify.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger's two queries: a page of messages, and their deliveries. */
@Component
class Ledger {
    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What to show; null shows all. */
    record Filter(
            @Nullable UUID recipient,
            @Nullable String type,
            @Nullable String state) {}

    /** Newest first. What the caller may not see the database does not show. */
    List<LedgerRow> newestFirst(Filter filter, Instant before, UUID beforeId, int limit) {
        List<LedgerRow> rows = jdbc.sql("""
                select m.message_id, m.recipient_id, p.name, p.role, m.kind, m.title, m.steps, m.due, m.urgent, m.template,
                       m.state, m.reason, m.created_at, m.not_before, m.issued_at, m.read_at, m.acknowledged_at
                  from message m left join person_copy p on p.person_id = m.recipient_id
                 where (m.created_at, m.message_id) < (:before, :beforeId)
                   and (:recipient::uuid is null or m.recipient_id = :recipient)
                   and (:type::text is null or m.kind = :type)
                   and %s
                 order by m.created_at desc, m.message_id desc
                 limit :limit""".formatted(withState(filter.state())))
                .param("before", Timestamp.from(before))
                .param("beforeId", beforeId)
                .param("recipient", filter.recipient())
                .param("type", filter.type())
                .param("state", filter.state())
                .param("limit", limit)
                .query((row, n) -> message(row))
                .list();
        Map<UUID, List<LedgerRow.Delivery>> deliveries = deliveries(rows);
        return rows.stream()
                .map(row -> row.with(deliveries.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** A message's state or a delivery's, each by its index. */
    private static String withState(@Nullable String state) {
        return switch (state) {
            case null -> ":state::text is null";
            case "WAITING", "ISSUED", "SKIPPED" -> "m.state = :state";
            case "DROPPED" ->
                "(m.state = :state or m.message_id in (select d.message_id from delivery d where d.state = :state))";
            default -> "m.message_id in (select d.message_id from delivery d where d.state = :state)";
        };
    }

    private Map<UUID, List<LedgerRow.Delivery>> deliveries(List<LedgerRow> rows) {
        Map<UUID, List<LedgerRow.Delivery>> byMessage = new HashMap<>();
        jdbc.sql("""
                select d.message_id, d.delivery_id, d.channel, c.email, d.state, d.attempts, d.resent, d.next_try_at,
                       d.delivered_at, d.last_error
                  from delivery d left join contact c on c.party_id = d.recipient_id
                 where d.message_id = any(:messages)
                 order by d.channel""")
                .param("messages", rows.stream().map(LedgerRow::id).toArray(UUID[]::new))
                .query(row -> {
                    byMessage
                            .computeIfAbsent(row.getObject("message_id", UUID.class), id -> new java.util.ArrayList<>())
                            .add(delivery(row));
                });
        return byMessage;
    }

    private static LedgerRow message(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new LedgerRow(
                row.getObject("message_id", UUID.class),
                row.getObject("recipient_id", UUID.class),
                row.getString("name"),
                row.getString("role"),
                row.getString("kind"),
                row.getString("title"),
                Rows.texts(row, "steps"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("urgent"),
                row.getString("template"),
                row.getString("state"),
                StateNames.message(row.getString("state")),
                reason == null ? null : StateNames.reason(reason),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("not_before").toInstant(),
                Rows.instant(row, "issued_at"),
                Rows.instant(row, "read_at"),
                Rows.instant(row, "acknowledged_at"),
                List.of());
    }

    private static LedgerRow.Delivery delivery(ResultSet row) throws SQLException {
        String error = row.getString("last_error");
        return new LedgerRow.Delivery(
                row.getObject("delivery_id", UUID.class),
                row.getString("channel"),
                Masked.email(row.getString("email")),
                row.getString("state"),
                StateNames.delivery(row.getString("state")),
                row.getInt("attempts"),
                row.getBoolean("resent"),
                Rows.instant(row, "next_try_at"),
                Rows.instant(row, "delivered_at"),
                error == null ? null : StateNames.reason(error));
    }
}
