package org.liangze.standalone.machine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.liangze.embedded.LocalKafka;
import org.liangze.embedded.LocalPostgres;
import org.liangze.embedded.MailCatcher;
import org.liangze.embedded.PostgresOptions;

/** What the services stand on. Closed after them, Kafka before PostgreSQL. */
record Parts(LocalPostgres postgres, LocalKafka kafka, MailCatcher mail) implements AutoCloseable {
    static final String DATABASE = "liangze";

    static Parts start(@Nullable Path home) {
        LocalPostgres postgres = home == null
                ? LocalPostgres.startTemporary()
                : LocalPostgres.start(home.resolve("postgres"), PostgresOptions.persistent());
        postgres.stoppedByCaller();
        try {
            postgres.createDatabaseIfMissing(DATABASE);
            LocalKafka kafka = home == null ? LocalKafka.startTemporary() : LocalKafka.start(home.resolve("kafka"));
            kafka.stoppedByCaller();
            MailCatcher mail = MailCatcher.start(0, home == null ? null : home.resolve("mail.mbox"));
            return new Parts(postgres, kafka, mail);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    @Override
    public void close() {
        mail.close();
        kafka.close();
        postgres.close();
    }
}
