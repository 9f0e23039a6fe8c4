package org.liangze.registry.filing;

import java.util.ArrayList;
import java.util.List;
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

    /** What came of acknowledging several. */
    record Several(List<UUID> done, List<Failed> failed) {}

    /** Why one was not acknowledged. */
    record Failed(UUID id, String why) {}

    private static final int MOST = 500;

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

    Several acknowledgeEach(Caller caller, List<UUID> wanted) {
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw Refusal.invalid("filings-count", "一次可确认1至%d份备案，现为%d份".formatted(MOST, wanted.size()));
        }
        List<UUID> done = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (UUID filing : wanted.stream().distinct().sorted().toList()) {
            try {
                acknowledge(caller, filing);
                done.add(filing);
            } catch (Refusal r) {
                failed.add(new Failed(filing, String.valueOf(r.getMessage())));
            }
        }
        return new Several(done, failed);
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
