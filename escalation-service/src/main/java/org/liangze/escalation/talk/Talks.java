package org.liangze.escalation.talk;

import java.util.UUID;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.springframework.stereotype.Component;

/** Proposes talks. Whoever proposes also tells the approver, together with whatever else that person is to know. */
@Component
public class Talks {
    private final TalkStore store;
    private final TalkNews news;
    private final Days days;

    Talks(TalkStore store, TalkNews news, Days days) {
        this.store = store;
        this.news = news;
        this.days = days;
    }

    /** False when the cause has led to a proposal before. */
    public boolean propose(Proposal proposal) {
        UUID id = Ids.named("talk", proposal.key());
        if (!store.insert(id, proposal, days.today())) {
            return false;
        }
        Talk talk = store.need(id);
        news.happened(talk, "propose", talk.cause());
        news.publish(talk, TalkState.PROPOSED, null);
        return true;
    }
}
