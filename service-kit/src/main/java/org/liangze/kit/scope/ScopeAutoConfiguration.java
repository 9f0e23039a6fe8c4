package org.liangze.kit.scope;

import java.util.List;
import java.util.function.Consumer;
import org.liangze.contracts.PersonChanged;
import org.liangze.kit.inbox.Inbox;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;

/** People from the register, in every service. */
@AutoConfiguration
class ScopeAutoConfiguration {
    @Bean
    People people(JdbcClient jdbc) {
        return new People(jdbc);
    }

    @Bean
    Consumer<Message<List<byte[]>>> kitPersons(Inbox inbox, People people) {
        return inbox.states(PersonChanged.class, people::apply);
    }
}
