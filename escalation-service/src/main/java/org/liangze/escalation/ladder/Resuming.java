package org.liangze.escalation.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.EscalationSweep;
import org.liangze.kit.sweep.Sweep;
import org.springframework.stereotype.Component;

/** Ends pauses: a paused case goes on by itself after its last paused day. */
@Component
class Resuming implements Sweep {
    private final Cases cases;
    private final Ladders ladders;

    Resuming(Cases cases, Ladders ladders) {
        this.cases = cases;
        this.ladders = ladders;
    }

    @Override
    public String name() {
        return EscalationSweep.CASE_RESUMPTIONS.name();
    }

    @Override
    public Duration every() {
        return EscalationSweep.CASE_RESUMPTIONS.every();
    }

    @Override
    public int batch(Instant now) {
        List<CaseRow> due = cases.claimResumptions(now);
        due.forEach(ladders::resume);
        return due.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return cases.nextResumption();
    }
}
