package org.liangze.escalation.circular;

import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.escalation.letter.Numbers;
import org.liangze.escalation.letter.model.LetterFlow;
import org.liangze.escalation.paper.Texts;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/** An office drafts; a leader, or an office above, issues it or drops it. */
@Component
class IssuingCirculars {
    private final Circulars circulars;
    private final Numbers numbers;
    private final Audit audit;
    private final Days days;

    IssuingCirculars(Circulars circulars, Numbers numbers, Audit audit, Days days) {
        this.circulars = circulars;
        this.numbers = numbers;
        this.audit = audit;
        this.days = days;
    }

    Circular draft(Caller office, NewCircular said) {
        office.require(Role.OFFICE);
        circulars.personNamedIn(said.words(), office.region()).ifPresent(name -> {
            throw Refusal.invalid("person-named", "通报只点单位，不点个人：文中出现“%s”".formatted(name));
        });
        UUID id = Ids.next(days.now());
        circulars.insert(id, office.region(), office.personId(), said, days.today());
        audit.record(office, "circular-draft", id.toString(), null, said);
        return circulars.find(id).orElseThrow();
    }

    Circular approve(Caller caller, UUID id) {
        Circular draft = open(caller, id);
        if (!LetterFlow.mayApprove(draft.drafterId(), caller.personId())) {
            throw Refusal.notAllowed("own-draft", "您起草了此通报，须由他人批准").with("circularId", id);
        }
        int year = days.today().getYear();
        circulars.issued(
                id, numbers.next(Numbers.Series.CIRCULAR, draft.issuerId(), year), caller.personId(), days.today());
        Circular issued = circulars.find(id).orElseThrow();
        audit.record(caller, "circular-approve", id.toString(), draft.stateName(), issued.number());
        return issued;
    }

    Circular drop(Caller caller, UUID id, NewCircular.Body said) {
        Circular draft = open(caller, id);
        String reason = Texts.needed(said.reason(), "reason-missing", "请写明理由");
        circulars.dropped(id, reason);
        audit.record(caller, "circular-drop", id.toString(), draft.stateName(), reason);
        return circulars.find(id).orElseThrow();
    }

    private Circular open(Caller caller, UUID id) {
        caller.require(Role.OFFICE, Role.LEADER);
        Circular draft = circulars
                .lock(id)
                .filter(found -> caller.covers(found.region()))
                .orElseThrow(CircularController::notFound);
        if (!draft.isDraft()) {
            throw Refusal.conflict("not-now", "通报处于“%s”，不能再办理".formatted(draft.stateName()))
                    .with("circularId", id);
        }
        return draft;
    }
}
