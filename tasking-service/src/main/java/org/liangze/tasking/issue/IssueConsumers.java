package org.liangze.tasking.issue;

import java.util.List;
import java.util.function.Consumer;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.OversightFindingChanged;
import org.liangze.kit.inbox.Handler;
import org.liangze.kit.inbox.Inbox;
import org.liangze.tasking.oversight.OversightFindings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class IssueConsumers {
    @Bean
    Consumer<Message<List<byte[]>>> escalationEvents(Inbox inbox, Issues issues, OversightFindings findings) {
        return inbox.events(
                "escalation.events",
                Handler.on(IssueChanged.class, changed -> {
                    issues.follow(changed);
                    findings.follow(changed);
                }),
                Handler.on(OversightFindingChanged.class, findings::followOwn));
    }
}
