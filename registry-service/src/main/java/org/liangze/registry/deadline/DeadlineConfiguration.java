package org.liangze.registry.deadline;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.liangze.contracts.CalendarYearLoaded;
import org.liangze.contracts.OversightChecked;
import org.liangze.kit.calendar.KnownYears;
import org.liangze.kit.inbox.Handler;
import org.liangze.kit.inbox.Inbox;
import org.liangze.registry.board.OversightChecks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {
    @Bean
    Deadlines deadlines(KnownYears years) {
        return new Deadlines(years::calendar);
    }

    @Bean
    Consumer<Message<List<byte[]>>> taskingEvents(Inbox inbox, KnownYears years, Clock clock, OversightChecks checks) {
        return inbox.events(
                "tasking.events",
                Handler.on(CalendarYearLoaded.class, one -> years.follow(one.event(), clock.instant())),
                Handler.on(OversightChecked.class, one -> checks.checked(one.event())));
    }
}
