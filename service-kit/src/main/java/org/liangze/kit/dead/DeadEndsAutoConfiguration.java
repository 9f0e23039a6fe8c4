package org.liangze.kit.dead;

import org.liangze.contracts.NotifyException;
import org.liangze.contracts.RegistryException;
import org.liangze.contracts.TaskingException;
import org.liangze.kit.outbox.Outbox;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Dead ends travel as the service's own exception event; escalation, which owns the queue, brings a bean of its own. */
@AutoConfiguration
class DeadEndsAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    DeadEnds deadEnds(Outbox outbox, @Value("${liangze.service}") String service) {
        return switch (service) {
            case "registry" -> (id, dead) -> outbox.publish(new RegistryException(id, dead));
            case "tasking" -> (id, dead) -> outbox.publish(new TaskingException(id, dead));
            case "notify" -> (id, dead) -> outbox.publish(new NotifyException(id, dead));
            default -> (id, dead) -> LoggerFactory.getLogger(DeadEnds.class).error("dead end {}: {}", id, dead);
        };
    }
}
