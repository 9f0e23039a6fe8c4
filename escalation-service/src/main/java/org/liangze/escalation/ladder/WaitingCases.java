package org.liangze.escalation.ladder;

import org.liangze.escalation.time.CalendarWaiter;
import org.springframework.stereotype.Component;

/** Cases whose next step needs a year that was not published. */
@Component
class WaitingCases implements CalendarWaiter {
    private final Cases cases;
    private final Ladders ladders;

    WaitingCases(Cases cases, Ladders ladders) {
        this.cases = cases;
        this.ladders = ladders;
    }

    @Override
    public boolean waitsFor(int year) {
        return cases.waitsFor(year);
    }

    @Override
    public int compute(int year) {
        var waiting = cases.claimWaiting(year);
        ladders.look(waiting);
        return waiting.size();
    }
}
