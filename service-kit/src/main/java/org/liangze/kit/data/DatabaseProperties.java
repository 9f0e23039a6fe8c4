package org.liangze.kit.data;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the service's database is.
 *
 * @param url JDBC address of the database all services share; each has a schema of its own in it
 * @param adminUser may create roles and schemas; used at start only, for migrations
 * @param password of the service's own login role, which is created or changed to it at start
 */
@ConfigurationProperties("liangze.database")
public record DatabaseProperties(String url, String adminUser, String adminPassword, String password) {
    public DatabaseProperties {
        if (password.isBlank()) {
            throw new IllegalArgumentException(
                    "liangze.database.password is empty: set LIANGZE_DATABASE_PASSWORD to the password this service logs in with");
        }
    }
}
