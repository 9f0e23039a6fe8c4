package org.liangze.kit.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of a service: one to log in with, which row-level security binds, and one for jobs, which sees all rows of
 * the service's own schema. Neither owns anything.
 */
final class DatabaseRoles {
    /** Serialises role changes of all services that start at once on one server. */
    private static final long LOCK = 0x4c69616e677a65L;

    private DatabaseRoles() {}

    static String login(String service) {
        return "liangze_" + service;
    }

    static String job(String service) {
        return "liangze_" + service + "_job";
    }

    static void ensure(Connection admin, String service, String password) throws SQLException {
        String sql = """
                do $$ begin
                  perform pg_advisory_xact_lock(%1$d);
                  if not exists (select from pg_roles where rolname = '%2$s') then
                    create role %2$s login noinherit;
                  end if;
                  if not exists (select from pg_roles where rolname = '%3$s') then
                    create role %3$s nologin;
                  end if;
                  alter role %2$s password '%4$s';
                  alter role %2$s set search_path = %5$s;
                  alter role %2$s set jit = off;
                  alter role %2$s set lock_timeout = '10s';
                  grant %3$s to %2$s;
                end $$""".formatted(LOCK, login(service), job(service), password.replace("'", "''"), service);
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
