package org.liangze.notify.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.secret.SealedTable;
import org.liangze.notify.Rows;
import org.liangze.notify.quiet.QuietHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries on their way from due to claimed. */
@Component
class Deliveries {
    private final JdbcClient jdbc;
    private final SealedTable contacts;

    Deliveries(JdbcClient jdbc, SealedTable contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    /**
     * A delivery whose time has come, before anybody decided whether it goes.
     *
     * @param done everything it asks for was done meanwhile
     * @param address null when the contact was erased meanwhile
     */
    record Due(
            Outgoing mail,
            boolean urgent,
            boolean done,
            @Nullable String address,
            QuietHours quiet) {}

    /** Urgent ones first, then hand-offs, then digests; among equals always in the same order. */
    List<Due> due(Instant now, int limit) {
        return jdbc.sql("""
                select d.delivery_id, d.message_id, d.recipient_id, d.kind, d.region, d.attempts, d.resent, d.message_header,
                       m.digest, m.urgent, m.title, m.body, m.why, m.link, m.quiet_from, m.quiet_until,
                       c.email, c.email_sealed, p.name,
                       cardinality(m.matters) > 0
                         and not exists (select from unnest(m.matters) as wanted
                                          where not exists (select from closed_matter c where c.matter = wanted and c.closed_at >= m.fact_at)) as done
                  from delivery d
                  join message m on m.message_id = d.message_id
                  left join contact c on c.party_id = d.recipient_id
                  left join person_copy p on p.person_id = d.recipient_id
                 where d.state in ('PENDING', 'DEFERRED') and d.channel = 'email' and d.next_try_at <= :now
                 order by d.priority, d.next_try_at, d.recipient_id, d.kind, d.message_id
                 limit :limit
                   for update of d skip locked""")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> due(row))
                .list();
    }

    void claim(List<Outgoing> mails, String owner, Instant until) {
        jdbc.sql("""
                update delivery
                   set state = 'SENDING', next_try_at = null, lease_owner = :owner, lease_until = :until
                 where delivery_id = any(:ids)""")
                .param("owner", owner)
                .param("until", Timestamp.from(until))
                .param("ids", mails.stream().map(Outgoing::deliveryId).toArray(UUID[]::new))
                .update();
    }

    void drop(UUID delivery, String reason) {
        jdbc.sql("""
                update delivery set state = 'DROPPED', next_try_at = null, last_error = :reason where delivery_id = :id""").param("reason", reason).param("id", delivery).update();
    }

    void postpone(UUID delivery, Instant until) {
        jdbc.sql("update delivery set next_try_at = :until where delivery_id = :id")
                .param("until", Timestamp.from(until))
                .param("id", delivery)
                .update();
    }

    /** The next thing to do: a try, or a lease that runs out. */
    @Nullable
    Instant nextTry() {
        return instant("select min(next_try_at) from delivery where state in ('PENDING', 'DEFERRED')");
    }

    @Nullable
    Instant nextLeaseEnd() {
        return instant("select min(lease_until) from delivery where state = 'SENDING'");
    }

    private @Nullable Instant instant(String sql) {
        return Rows.minimum(jdbc.sql(sql));
    }

    private Due due(ResultSet row) throws SQLException {
        UUID recipient = row.getObject("recipient_id", UUID.class);
        String address = contacts.open("email", recipient, row.getString("email"), row.getString("email_sealed"));
        Outgoing mail = new Outgoing(
                row.getObject("delivery_id", UUID.class),
                row.getObject("message_id", UUID.class),
                recipient,
                row.getString("kind"),
                row.getString("region"),
                row.getBoolean("digest"),
                row.getInt("attempts"),
                row.getBoolean("resent"),
                row.getString("message_header"),
                address == null ? "" : address,
                row.getString("name"),
                row.getString("title"),
                row.getString("body"),
                row.getString("why"),
                row.getString("link"));
        QuietHours quiet = new QuietHours(
                row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class));
        return new Due(mail, row.getBoolean("urgent"), row.getBoolean("done"), address, quiet);
    }
}
