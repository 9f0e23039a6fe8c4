package org.liangze.escalation.ladder;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.MessageDelivered;
import org.liangze.contracts.MessageIssued;
import org.liangze.contracts.MessageRead;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.MessageUndeliverable;
import org.liangze.contracts.Step;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What became of the messages of each step (domain.md §7.33, §8.37): table {@code case_message}. A message belongs to the steps
 * that told its recipient about its businesses; one message may stand for several cases.
 */
@Repository
public class CaseMessages {
    private static final String[] STEPS =
            Arrays.stream(Step.values()).map(Step::name).toArray(String[]::new);

    private static final Map<String, String> CHANNELS =
            Map.of("in-app", "站内消息", "email", "电子邮件", "sms", "短信", "wecom", "企业微信", "dingtalk", "钉钉");

    private final JdbcClient jdbc;

    CaseMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same message twice changes nothing; nor does one that belongs to no step. */
    public void issued(MessageIssued message) {
        boolean reminder = message.message() == MessageType.REGULATOR_REMINDER;
        UUID[] subjects = ids(message.subjects());
        if ((message.steps().isEmpty() && !reminder) || subjects.length == 0) {
            return;
        }
        jdbc.sql("""
                insert into case_message (case_id, mark, recipient_id, region, message_id, channels, issued_at)
                select s.case_id, s.mark, :recipient, s.region, :message, :channels, :at
                  from escalation_case c
                  join case_step s on s.case_id = c.case_id
                 where c.business_id = any(:subjects) and :recipient = any(s.told)
                   and case when :reminder then s.mark <> all(:steps) else s.mark = any(:marks) end
                   and s.taken_at > cast(:at as timestamptz) - interval '31 days'
                    on conflict do nothing""")
                .param("recipient", message.recipientId())
                .param("message", message.messageId())
                .param("channels", message.channels().toArray(String[]::new))
                .param("at", Days.sql(message.at()))
                .param("subjects", subjects)
                .param("reminder", message.steps().isEmpty())
                .param("steps", STEPS)
                .param("marks", message.steps().toArray(String[]::new))
                .update();
    }

    public void delivered(MessageDelivered message) {
        jdbc.sql("""
                update case_message
                   set delivered = case when :channel = any(delivered) then delivered else delivered || cast(:channel as text) end,
                       delivered_at = least(delivered_at, cast(:at as timestamptz))
                 where message_id = :id""")
                .param("channel", message.channel())
                .param("at", Days.sql(message.at()))
                .param("id", message.messageId())
                .update();
    }

    public void read(MessageRead message) {
        jdbc.sql("""
                update case_message
                   set read_at = least(read_at, cast(:at as timestamptz)),
                       acknowledged_at = case when :acknowledged then least(acknowledged_at, cast(:at as timestamptz))
                                              else acknowledged_at end
                 where message_id = :id""")
                .param("acknowledged", message.acknowledged())
                .param("at", Days.sql(message.at()))
                .param("id", message.messageId())
                .update();
    }

    public void undeliverable(MessageUndeliverable message) {
        jdbc.sql("update case_message set failed_at = :at, failure = :reason where message_id = :id")
                .param("at", Days.sql(message.at()))
                .param("reason", CHANNELS.getOrDefault(message.channel(), message.channel()) + "：" + message.reason())
                .param("id", message.messageId())
                .update();
    }

    /** Everybody whom the steps of a case told, with what is known of the message. */
    List<Message> of(UUID caseId) {
        return jdbc.sql("""
                select s.mark, t.id as recipient_id, coalesce(p.name, b.name, '') as name, s.taken_at as told_at, m.channels,
                       m.delivered, m.issued_at, m.delivered_at, m.read_at, m.acknowledged_at, m.failed_at, m.failure
                  from case_step s
                 cross join unnest(s.told) with ordinality t (id, n)
                  left join person_copy p on p.person_id = t.id
                  left join business_copy b on b.business_id = t.id
                  left join case_message m on m.case_id = s.case_id and m.mark = s.mark and m.recipient_id = t.id
                 where s.case_id = :id
                 order by s.taken_at, s.mark, t.n""")
                .param("id", caseId)
                .query((row, n) -> new Message(
                        row.getString("mark"),
                        row.getObject("recipient_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("told_at").toInstant(),
                        texts(row.getArray("channels")),
                        texts(row.getArray("delivered")),
                        at(row.getTimestamp("issued_at")),
                        at(row.getTimestamp("delivered_at")),
                        at(row.getTimestamp("read_at")),
                        at(row.getTimestamp("acknowledged_at")),
                        at(row.getTimestamp("failed_at")),
                        row.getString("failure")))
                .list();
    }

    private static List<String> texts(@Nullable Array all) throws SQLException {
        return all == null ? List.of() : List.of((String[]) all.getArray());
    }

    private static @Nullable Instant at(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static UUID[] ids(List<String> subjects) {
        return subjects.stream()
                .filter(one -> one.length() == 36)
                .map(UUID::fromString)
                .toArray(UUID[]::new);
    }

    /**
     * Who was told at a step, and what became of it.
     *
     * @param channels on which it goes out, in order; empty while notify has not issued it
     */
    record Message(
            String mark,
            UUID recipientId,
            String name,
            Instant toldAt,
            List<String> channels,
            List<String> delivered,
            @Nullable Instant issuedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant readAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant failedAt,
            @Nullable String failure) {}
}
