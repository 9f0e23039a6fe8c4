package org.liangze.escalation.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.EscalationSweep;
import org.liangze.kit.sweep.Sweep;
import org.liangze.kit.sweep.SweepNotes;
import org.springframework.stereotype.Component;

/**
 * Takes steps whose moment has come. One batch is one step of one ladder with every case that has reached it, so that each
 * recipient gets one alert for all of them. Where several steps fell due while nobody looked, the lower messages are recorded
 * as passed, and only the step that is due now is said.
 */
@Component
class TakingSteps implements Sweep {
    private final Cases cases;
    private final Ladders ladders;
    private final Climbing climbing;

    TakingSteps(Cases cases, Ladders ladders, Climbing climbing) {
        this.cases = cases;
        this.ladders = ladders;
        this.climbing = climbing;
    }

    @Override
    public String name() {
        return EscalationSweep.CASE_STEPS.name();
    }

    @Override
    public Duration every() {
        return EscalationSweep.CASE_STEPS.every();
    }

    @Override
    public int batch(Instant now) {
        Optional<Cases.DueStep> step = cases.earliestDue(now);
        if (step.isEmpty() || !cases.mineAlone(step.get())) {
            return 0;
        }
        String mark = step.get().mark();
        List<CaseRow> taking = new ArrayList<>();
        List<CaseRow> passing = new ArrayList<>();
        for (CaseRow due : cases.claim(step.get(), now)) {
            CaseRow row = ladders.catchUp(due, now);
            (row.done().contains(mark) ? passing : taking).add(row);
        }
        ladders.look(passing);
        SweepNotes.count("passed", passing.size());
        if (!taking.isEmpty()) {
            climbing.take(taking, mark, now, null);
        }
        return taking.size() + passing.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return cases.nextStepAt();
    }
}
