package org.liangze.kit.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.PlatformTransactionManager;

/** Roles, schema and migrations before anything uses the database; transactions after. */
@AutoConfiguration
@EnableConfigurationProperties(DatabaseProperties.class)
class DataAutoConfiguration {
    @Bean
    FlywayMigrationStrategy migration(
            DatabaseProperties database,
            @Value("${liangze.service}") String service,
            @Value("${liangze.kit.quartz:true}") boolean quartz) {
        return flyway -> {
            try (Connection admin =
                    DriverManager.getConnection(database.url(), database.adminUser(), database.adminPassword())) {
                DatabaseRoles.ensure(admin, service, database.password());
                flyway.migrate();
                if (quartz) {
                    ensureQuartzTables(admin, service);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(
                        "cannot prepare schema " + service + " at " + database.url() + ": " + e.getMessage(), e);
            }
        };
    }

    /** Quartz brings its own table script in its jar; it starts with drops, so it runs only where there is nothing yet. */
    private static void ensureQuartzTables(Connection admin, String service) throws SQLException {
        admin.setAutoCommit(false);
        try (Statement statement = admin.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('quartz " + service + "'))");
            statement.execute("set local search_path = " + service);
            try (ResultSet found = statement.executeQuery("select to_regclass('" + service + ".qrtz_triggers')")) {
                found.next();
                if (found.getString(1) != null) {
                    return;
                }
            }
            ScriptUtils.executeSqlScript(
                    admin, new ClassPathResource("org/quartz/impl/jdbcjobstore/tables_postgres.sql"));
        }
        admin.commit();
    }

    @Bean
    @ConditionalOnMissingBean
    Transactions transactions(
            PlatformTransactionManager manager, JdbcClient jdbc, @Value("${liangze.service}") String service) {
        return new Transactions(manager, jdbc, service);
    }
}
