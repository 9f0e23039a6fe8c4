package org.liangze.escalation.gap;

import java.util.List;
import java.util.function.Consumer;
import org.liangze.contracts.BusinessChanged;
import org.liangze.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Businesses as the register tells them. */
@Configuration(proxyBeanMethods = false)
class GapIntake {
    @Bean
    Consumer<Message<List<byte[]>>> registryBusiness(Inbox inbox, WatchingGaps gaps) {
        return inbox.states(BusinessChanged.class, gaps::changed);
    }
}
