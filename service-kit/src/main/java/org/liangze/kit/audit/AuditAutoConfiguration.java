package org.liangze.kit.audit;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
class AuditAutoConfiguration {
    @Bean
    Audit audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new Audit(jdbc, json, clock);
    }
}
