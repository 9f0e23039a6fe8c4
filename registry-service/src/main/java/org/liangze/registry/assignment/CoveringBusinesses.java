package org.liangze.registry.assignment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liangze.registry.Act;
import org.liangze.registry.facts.CoverageFacts;
import org.liangze.registry.filing.FilingUpward;
import org.liangze.registry.gap.Coverage;
import org.springframework.stereotype.Component;

/** Puts cadres in charge: assignments, the gaps they end, the filings they start, and the facts; for one or for thousands. */
@Component
public class CoveringBusinesses {
    private static final String CHANGED = "更换包保干部";

    private final Assignments assignments;
    private final Coverage coverage;
    private final FilingUpward filing;
    private final CoverageFacts facts;

    CoveringBusinesses(Assignments assignments, Coverage coverage, FilingUpward filing, CoverageFacts facts) {
        this.assignments = assignments;
        this.coverage = coverage;
        this.filing = filing;
        this.facts = facts;
    }

    /**
     * Covers, and settles the gaps of everything the act touched. The caller tells the businesses afterwards.
     *
     * @param cadreByBusiness new cadres, already found fit to cover
     * @param registered businesses that the act brought onto the register; their first cadre is no re-assignment
     * @param touched everything whose state or cadre may have changed
     * @return filings opened
     */
    public List<UUID> cover(Act act, Map<UUID, UUID> cadreByBusiness, Set<UUID> registered, Collection<UUID> touched) {
        if (!cadreByBusiness.isEmpty()) {
            assignments.cover(act, cadreByBusiness, CHANGED);
            facts.assigned(act, false);
        }
        assignments.endDeregistered(touched, act.day());
        coverage.settle(act, touched, act.day());
        Set<UUID> reassigned = new HashSet<>(cadreByBusiness.keySet());
        reassigned.removeAll(registered);
        return filing.open(act, reassigned.stream().sorted().toList());
    }

    /**
     * Hands businesses in operation or not to new cadres. The caller tells the businesses afterwards.
     *
     * @param reason why the former assignments end, as their history shows it
     */
    public void handOver(Act act, Map<UUID, UUID> cadreByBusiness, String reason) {
        assignments.cover(act, cadreByBusiness, reason);
        facts.assigned(act, false);
        filing.open(act, cadreByBusiness.keySet().stream().sorted().toList());
    }

    /** The same for a part of an act that is too large for one go; {@link #tell} follows once, when all parts are in. */
    public void coverPart(Act act, Map<UUID, UUID> cadreByBusiness, Set<UUID> registered, Collection<UUID> touched) {
        if (!cadreByBusiness.isEmpty()) {
            assignments.cover(act, cadreByBusiness, CHANGED);
        }
        assignments.endDeregistered(touched, act.day());
        coverage.settlePart(act, touched, act.day());
        Set<UUID> reassigned = new HashSet<>(cadreByBusiness.keySet());
        reassigned.removeAll(registered);
        filing.open(act, reassigned.stream().sorted().toList());
    }

    /** Tells whom an act in parts made responsible for what, and what it left without a cadre. */
    public void tell(Act act, boolean initial) {
        facts.assigned(act, initial);
        facts.gapsOpened(act);
    }
}
