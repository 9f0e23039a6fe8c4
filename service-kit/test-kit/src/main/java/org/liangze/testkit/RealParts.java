package org.liangze.testkit;

import java.util.concurrent.atomic.AtomicInteger;
import org.liangze.embedded.LocalKafka;
import org.liangze.embedded.LocalPostgres;
import org.liangze.embedded.MailCatcher;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The parts all tests of one JVM share, started when first asked for. Each service under test has a database of its own. */
final class RealParts {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private RealParts() {}

    private static boolean docker() {
        return Docker.AVAILABLE;
    }

    /** A new, empty database, and a user who may create roles in it. */
    static Database newDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        if (docker()) {
            return Containers.newDatabase(name);
        }
        Embedded.POSTGRES.createDatabaseIfMissing(name);
        return new Database(Embedded.POSTGRES.jdbcUrl(name), Embedded.POSTGRES.user(), "");
    }

    static String kafka() {
        return docker() ? Containers.KAFKA.getBootstrapServers() : Embedded.KAFKA.bootstrapServers();
    }

    static MailCatcher mail() {
        return Mail.CATCHER;
    }

    record Database(String url, String user, String password) {}

    private static final class Docker {
        static final boolean AVAILABLE = DockerClientFactory.instance().isDockerAvailable();
    }

    private static final class Embedded {
        static final LocalPostgres POSTGRES = LocalPostgres.startTemporary();
        static final LocalKafka KAFKA = LocalKafka.startTemporary();
    }

    private static final class Mail {
        static final MailCatcher CATCHER = MailCatcher.start(0);
    }

    /** Ryuk, Testcontainers' own reaper, ends these with the JVM. */
    private static final class Containers {
        static final PostgreSQLContainer POSTGRES = startedPostgres();
        static final KafkaContainer KAFKA = startedKafka();

        private static PostgreSQLContainer startedPostgres() {
            PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine");
            postgres.withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
            postgres.start();
            return postgres;
        }

        private static KafkaContainer startedKafka() {
            KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.1");
            kafka.start();
            return kafka;
        }

        static Database newDatabase(String name) {
            try (java.sql.Connection admin = java.sql.DriverManager.getConnection(
                            POSTGRES.getJdbcUrl(), POSTGRES.getUsername(), POSTGRES.getPassword());
                    java.sql.Statement statement = admin.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException("cannot create database " + name, e);
            }
            String url =
                    POSTGRES.getJdbcUrl().replaceFirst("/" + POSTGRES.getDatabaseName() + "(\\?|$)", "/" + name + "$1");
            return new Database(url, POSTGRES.getUsername(), POSTGRES.getPassword());
        }
    }
}
