package org.liangze.tasking.issue;

import java.util.List;
import java.util.function.Consumer;
import org.liangze.contracts.IssueChanged;
import org.liangze.kit.inbox.Handler;
import org.liangze.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class IssueConsumers {
    @Bean
    Consumer<Message<List<byte[]>>> escalationEvents(Inbox inbox, Issues issues) {
        return inbox.events("escalation.events", Handler.on(IssueChanged.class, issues::follow));
    }
}
