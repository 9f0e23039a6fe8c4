package org.liangze.kit.file;

import java.time.Clock;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.sweep.Sweep;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration
@ConditionalOnBooleanProperty("liangze.files")
@Import(FileController.class)
class FileAutoConfiguration {
    @Bean
    EvidenceFiles evidenceFiles(JdbcClient jdbc, Audit audit, Clock clock) {
        return new EvidenceFiles(jdbc, audit, clock);
    }

    @Bean
    Sweep unattachedFiles(JdbcClient jdbc) {
        return new UnattachedFiles(jdbc);
    }
}
