package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.escalation.paper.Trail;
import org.liangze.escalation.talk.model.TalkVerb;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what happened to a talk, publishes it, and tells whom it concerns. */
@Component
class TalkNews {
    private final Trail trail;
    private final Alerts alerts;
    private final Outbox outbox;
    private final Audit audit;
    private final Days days;

    TalkNews(JdbcClient jdbc, Alerts alerts, Outbox outbox, Audit audit, Days days) {
        this.trail = new Trail(jdbc, "talk");
        this.alerts = alerts;
        this.outbox = outbox;
        this.audit = audit;
        this.days = days;
    }

    Trail trail() {
        return trail;
    }

    void did(Caller by, Talk before, Talk now, TalkVerb verb, @Nullable String detail) {
        trail.add(now.talkId(), now.region(), days.now(), by, verb.code(), detail);
        audit.record(by, "talk-" + verb.code(), now.talkId().toString(), before.state(), now.state());
    }

    /** The system did it. */
    void happened(Talk talk, String act, @Nullable String detail) {
        trail.add(talk.talkId(), talk.region(), days.now(), null, act, detail);
    }

    void publish(Talk talk, TalkState state, @Nullable UUID by) {
        outbox.publish(talk.fact(state, by));
    }

    void tell(
            Talk talk,
            @Nullable UUID recipient,
            MessageType message,
            @Nullable LocalDate due,
            String text,
            String why) {
        if (recipient == null) {
            return;
        }
        alerts.raise(new Alert(
                "talk|" + talk.talkId() + "|" + text.hashCode(),
                recipient,
                message,
                null,
                null,
                talk.businesses(),
                null,
                null,
                due,
                false,
                text,
                why));
    }
}
