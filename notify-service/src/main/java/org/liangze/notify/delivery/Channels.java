package org.liangze.notify.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.id.Ids;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.sweep.Sweeps;
import org.liangze.notify.NotifySweep;
import org.liangze.notify.Rows;
import org.liangze.notify.delivery.model.Growing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ways out: which a message takes, and whether they are open. */
@Component
public class Channels {
    public static final String IN_APP = "in-app";
    public static final String EMAIL = "email";

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private final JdbcClient jdbc;
    private final Policies policies;
    private final MailProperties properties;
    private final ObjectProvider<Sweeps> sweeps;

    Channels(JdbcClient jdbc, Policies policies, MailProperties properties, ObjectProvider<Sweeps> sweeps) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.properties = properties;
        this.sweeps = sweeps;
    }

    /**
     * Puts an issued message onto every channel the policy names and the recipient has; the inbox is always one.
     *
     * @return the channels, in order
     */
    public List<String> open(Parcel message, Instant now) {
        LocalDate today = now.atZone(WorkCalendar.ZONE).toLocalDate();
        String[] wanted = policies.get("notify.channels", message.region(), today, String[].class);
        List<String> open = new ArrayList<>(List.of(IN_APP));
        if (Arrays.asList(wanted).contains(EMAIL) && enqueueMail(message, now)) {
            open.add(EMAIL);
            sweeps.getObject().nudgeAfterCommit(NotifySweep.DELIVER.name());
        }
        return open;
    }

    private boolean enqueueMail(Parcel message, Instant now) {
        return jdbc.sql("""
                insert into delivery (delivery_id, message_id, recipient_id, region, kind, channel, priority, state,
                                      next_try_at, message_header)
                select :id, :message, party_id, :region, :kind, 'email', :priority, 'PENDING', :now::timestamptz, :header
                  from contact
                 where party_id = :recipient and email is not null
                on conflict do nothing""")
                        .param("id", Ids.named("delivery", message.messageId(), EMAIL))
                        .param("message", message.messageId())
                        .param("region", message.region())
                        .param("kind", message.kind())
                        .param("priority", message.priority())
                        .param("now", Timestamp.from(now))
                        .param("header", "<" + message.messageId() + "@liangze>")
                        .param("recipient", message.recipientId())
                        .update()
                == 1;
    }

    /**
     * Mails what was issued while the register's contact details were still on their way: two topics keep no order between
     * them. Only for parties never heard of before, and only what is not older than a day.
     */
    public void openLate(List<UUID> firstHeardOf, Instant now) {
        int late = jdbc.sql("""
                insert into delivery (delivery_id, message_id, recipient_id, region, kind, channel, priority, state,
                                      next_try_at, message_header)
                select name_uuid('delivery|' || m.message_id || '|email'), m.message_id, m.recipient_id, m.region, m.kind, 'email',
                       case when m.urgent then 0 when m.digest then 2 else 1 end, 'PENDING', :now::timestamptz,
                       '<' || m.message_id || '@liangze>'
                  from message m
                  join contact c on c.party_id = m.recipient_id and c.email is not null
                 where m.recipient_id = any(:parties) and m.state = 'ISSUED' and m.issued_at > :now::timestamptz - interval '1 day'
                    on conflict do nothing""")
                .param("now", Timestamp.from(now))
                .param("parties", firstHeardOf.toArray(UUID[]::new))
                .update();
        if (late > 0) {
            sweeps.getObject().nudgeAfterCommit(NotifySweep.DELIVER.name());
        }
    }

    /**
     * How a channel stands.
     *
     * @param downSince null while it works
     * @param pausedUntil next try; null while it works
     */
    record State(
            String channel,
            @Nullable Instant downSince,
            @Nullable Instant pausedUntil,
            @Nullable String reason) {}

    List<State> states() {
        return jdbc.sql("select channel, down_since, paused_until, reason from channel order by channel")
                .query(State.class)
                .list();
    }

    /** Until when the mail channel waits; null while it works. */
    @Nullable
    Instant pausedUntil() {
        return Rows.minimum(jdbc.sql("select paused_until from channel where channel = 'email'"));
    }

    /** Everything waits a little longer after each failure in a row. */
    void pause(String reason, Instant now) {
        int failures = jdbc.sql("""
                update channel
                   set failures = failures + 1, down_since = coalesce(down_since, :now), reason = :reason
                 where channel = 'email'
                returning failures""")
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .query(Integer.class)
                .single();
        if (failures == 1) {
            LOG.warn("the mail server does not take mail, everything waits: {}", reason);
        }
        Instant until = now.plus(new Growing(properties.pauses()).orLast(failures));
        jdbc.sql("update channel set paused_until = :until where channel = 'email'")
                .param("until", Timestamp.from(until))
                .update();
    }

    void works() {
        jdbc.sql("""
                update channel
                   set failures = 0, paused_until = null, down_since = null, reason = null
                 where channel = 'email' and failures > 0""").update();
    }
}
