package org.liangze.registry.deadline;

import org.liangze.calendar.WorkCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {
    @Bean
    Deadlines deadlines() {
        return new Deadlines(WorkCalendar.shipped());
    }
}
