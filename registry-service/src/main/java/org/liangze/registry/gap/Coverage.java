package org.liangze.registry.gap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.liangze.registry.Act;
import org.liangze.registry.facts.CoverageFacts;
import org.springframework.stereotype.Component;

/** Keeps coverage true after any change: whoever is in operation is covered or has a gap with a clock (domain.md §3.6). */
@Component
public class Coverage {
    private final Gaps gaps;
    private final DatingGaps dating;
    private final CoverageFacts facts;

    Coverage(Gaps gaps, DatingGaps dating, CoverageFacts facts) {
        this.gaps = gaps;
        this.dating = dating;
        this.facts = facts;
    }

    /**
     * Looks at businesses whose state or assignment has changed; ends and opens gaps and tells the offices.
     *
     * @param effective the day on which a gap begins
     */
    public void settle(Act act, Collection<UUID> businesses, LocalDate effective) {
        gaps.endFilled(act, businesses);
        int opened = gaps.openMissing(act, businesses, effective);
        if (opened > 0) {
            dating.date(act, businesses);
            facts.gapsOpened(act);
        }
    }

    /** The same for a part of a large act; the offices are told once, when all parts are in. */
    public void settlePart(Act act, Collection<UUID> businesses, LocalDate effective) {
        gaps.endFilled(act, businesses);
        if (gaps.openMissing(act, businesses, effective) > 0) {
            dating.date(act, businesses);
        }
    }
}
