package org.liangze.registry.filing;

import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.springframework.stereotype.Component;

/** An office takes note of a re-assignment; the next level's turn comes, or the filing is complete. */
@Component
class AcknowledgingFilings {
    /** Whether all levels have acknowledged. */
    record Acknowledged(UUID filingId, boolean completed) {}

    private final Filings filings;
    private final FilingUpward upward;
    private final People people;
    private final Acts acts;
    private final Audit audit;

    AcknowledgingFilings(Filings filings, FilingUpward upward, People people, Acts acts, Audit audit) {
        this.filings = filings;
        this.upward = upward;
        this.people = people;
        this.acts = acts;
        this.audit = audit;
    }

    Acknowledged acknowledge(Caller caller, UUID filing) {
        caller.require(Role.OFFICE);
        Filings.Turn turn = filings.turn(filing).orElseThrow(() -> Refusal.notFound("filing-unknown", "没有找到等待确认的备案"));
        if (!standsFor(caller, turn)) {
            throw Refusal.notAllowed(
                    "not-your-turn", "这份备案现在由%s级食品安全办确认".formatted(turn.level().chinese()));
        }
        Act act = acts.by(caller);
        filings.acknowledge(act, turn);
        upward.tell(turn, "ACKNOWLEDGED", caller.personId());
        boolean completed = upward.next(act, filing).isEmpty();
        if (completed) {
            filings.complete(act, filing);
            upward.tell(turn, "COMPLETED", caller.personId());
        }
        audit.record(caller, "acknowledge-filing", filing.toString(), null, turn.level());
        return new Acknowledged(filing, completed);
    }

    /** The office itself, or a colleague of the same office. */
    private boolean standsFor(Caller caller, Filings.Turn turn) {
        return caller.personId().equals(turn.officeId())
                || people.find(turn.officeId())
                        .filter(office -> office.level() == caller.level()
                                && office.region().equals(caller.region()))
                        .isPresent();
    }
}
