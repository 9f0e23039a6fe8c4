package org.liangze.escalation.handoff;

import org.liangze.escalation.ladder.CaseMoves;
import org.liangze.kit.calendar.OpenDeadlines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each timed step follows an amended year by itself. */
@Configuration(proxyBeanMethods = false)
class HandoffDeadlines {
    @Bean
    OpenDeadlines movingAcceptances(Handoffs handoffs, Matters matters, HandoffClock clock, CaseMoves cases) {
        return new MovingHandoffs(TimedStep.ACCEPT, handoffs, matters, clock, cases);
    }

    @Bean
    OpenDeadlines movingInspections(Handoffs handoffs, Matters matters, HandoffClock clock, CaseMoves cases) {
        return new MovingHandoffs(TimedStep.INSPECT, handoffs, matters, clock, cases);
    }

    @Bean
    OpenDeadlines movingReports(Handoffs handoffs, Matters matters, HandoffClock clock, CaseMoves cases) {
        return new MovingHandoffs(TimedStep.REPORT, handoffs, matters, clock, cases);
    }
}
