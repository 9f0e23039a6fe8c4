package org.liangze.tasking.register;

import java.util.List;
import java.util.function.Consumer;
import org.liangze.contracts.BusinessChanged;
import org.liangze.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class RegisterConsumers {
    @Bean
    Consumer<Message<List<byte[]>>> registryBusiness(Inbox inbox, Businesses businesses) {
        return inbox.states(BusinessChanged.class, businesses::apply);
    }
}
