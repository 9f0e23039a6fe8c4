package org.liangze.tasking.oversight;

import java.util.List;
import java.util.function.Consumer;
import org.liangze.contracts.OversightListPublished;
import org.liangze.kit.inbox.Handler;
import org.liangze.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class OversightConsumers {
    @Bean
    Consumer<Message<List<byte[]>>> registryEvents(Inbox inbox, OversightLists lists) {
        return inbox.events(
                "registry.events", Handler.on(OversightListPublished.class, one -> lists.published(one.event())));
    }
}
