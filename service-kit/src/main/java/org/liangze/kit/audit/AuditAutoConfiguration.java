package org.liangze.kit.audit;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The trail, and reading it, in every service. */
@AutoConfiguration
@Import(AuditController.class)
class AuditAutoConfiguration {
    @Bean
    Audit audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new Audit(jdbc, json, clock);
    }

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc) {
        return new AuditTrail(jdbc);
    }

    @Bean
    AuditVerification auditVerification(JdbcClient jdbc) {
        return new AuditVerification(jdbc);
    }

    @Bean
    ActNames actNames(JsonMapper json, @Value("${liangze.service}") String service) {
        return ActNames.of(json, service);
    }
}
