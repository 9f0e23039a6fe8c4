package org.liangze.escalation.policy;

import java.time.LocalDate;
import java.util.List;
import org.liangze.contracts.Tier;
import org.liangze.escalation.ladder.model.Rung;

/**
 * A published ladder, to be stamped onto a case.
 *
 * @param region whose it is; empty for the one that ships
 * @param version grows over all places
 */
public record StampedLadder(String region, LocalDate from, int version, List<Rung> rungs) {
    public StampedLadder {
        rungs = List.copyOf(rungs);
    }

    /** Without the steps that are not for this tier. */
    public StampedLadder forTier(Tier tier) {
        return new StampedLadder(
                region,
                from,
                version,
                rungs.stream().filter(rung -> rung.concerns(tier)).toList());
    }
}
