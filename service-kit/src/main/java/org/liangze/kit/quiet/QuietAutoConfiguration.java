package org.liangze.kit.quiet;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.liangze.kit.data.Transactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asked for by replay and tests only, so nothing of it is made before. */
@AutoConfiguration
class QuietAutoConfiguration {
    @Bean
    @Lazy
    Quiet quiet(
            JdbcClient jdbc,
            Transactions transactions,
            BindingServiceProperties bindings,
            @Value("${liangze.kafka}") String kafka) {
        Map<String, Set<String>> topicsByGroup = new TreeMap<>();
        bindings.getBindings().forEach((name, binding) -> {
            if (name.endsWith("-in-0") && binding.getGroup() != null) {
                topicsByGroup
                        .computeIfAbsent(binding.getGroup(), key -> new TreeSet<>())
                        .add(binding.getDestination());
            }
        });
        return new Quiet(
                jdbc,
                transactions,
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka)),
                topicsByGroup);
    }
}
