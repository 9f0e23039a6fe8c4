package org.liangze.kit.inbox;

import java.time.Clock;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.dead.DeadEnds;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** The inbox, and containers that never give a record up: what cannot heal was parked before it comes here. */
@AutoConfiguration
class InboxAutoConfiguration {
    @Bean
    DeadLetters deadLetters(Transactions transactions, JdbcClient jdbc, Clock clock, DeadEnds deadEnds) {
        return new DeadLetters(transactions, jdbc, clock, deadEnds);
    }

    @Bean
    Inbox inbox(Transactions transactions, JdbcClient jdbc, DeadLetters deadLetters) {
        return new Inbox(transactions, jdbc, deadLetters);
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<byte[], byte[]>> endlessRetry() {
        return (container, destination, group) -> {
            ExponentialBackOff growing = new ExponentialBackOff(200, 2);
            growing.setMaxInterval(10_000);
            container.setCommonErrorHandler(new DefaultErrorHandler(growing));
        };
    }
}
