package org.liangze.notify.message;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.liangze.contracts.BusinessRef;
import org.liangze.contracts.Dead;
import org.liangze.kit.dead.DeadEnds;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Person;
import org.liangze.notify.message.model.Message;
import org.liangze.notify.template.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recipients nobody can reach become exceptions, each once. */
@Component
class DeadRecipients {
    private final JdbcClient jdbc;
    private final DeadEnds deadEnds;
    private final Clock clock;

    DeadRecipients(JdbcClient jdbc, DeadEnds deadEnds, Clock clock) {
        this.jdbc = jdbc;
        this.deadEnds = deadEnds;
        this.clock = clock;
    }

    /** Nobody is registered under that id. */
    void unknown(UUID recipientId, String kind) {
        Dead dead = new Dead(
                "unknown-recipient",
                kind,
                null,
                "",
                "有一条消息（%s）找不到接收人，编号 %s 不在册。请核对登记信息；补登后非汇总类消息将自动补发。".formatted(kind, recipientId));
        once(Ids.named("unknown-recipient", recipientId), dead);
    }

    /** The register names nobody who would have to be told. */
    void missing(String what, Notice notice) {
        BusinessRef first =
                notice.businesses().isEmpty() ? null : notice.businesses().getFirst();
        Dead dead = new Dead(
                "message-without-recipient",
                notice.type().code(),
                first == null ? null : first.id(),
                "",
                "一条消息（%s）没有接收人：所在地未登记%s。请补充登记并处理有关事项%s。"
                        .formatted(notice.type().code(), what, first == null ? "" : "：" + first.name()));
        once(Ids.named("message-without-recipient", notice.type().code(), notice.subject()), dead);
    }

    /** Left, without a deputy or liaison in post. */
    void left(Person person, Message message) {
        Dead dead = new Dead(
                "recipient-left",
                message.type().code(),
                null,
                person.region(),
                "%s已离岗且无代理人、联络员，“%s”未能送达。请确定接手人员。"
                        .formatted(person.name(), message.text().title()));
        once(Ids.named("recipient-left", message.id()), dead);
    }

    private void once(UUID id, Dead dead) {
        int fresh = jdbc.sql("""
                insert into dead_end (exception_id, kind, raised_at) values (:id, :kind, :now)
                on conflict (exception_id) do nothing""")
                .param("id", id)
                .param("kind", dead.kind())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (fresh == 1) {
            deadEnds.report(id, dead);
        }
    }
}
