package org.liangze.embedded;

import java.sql.DriverManager;
import java.sql.SQLException;

final class Sql {

    private Sql() {}

    static String on(LocalPostgres postgres, String sql) throws SQLException {
        return on(postgres, "postgres", sql);
    }

    /** First column of the first row, if the statement gives rows. */
    static String on(LocalPostgres postgres, String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), "");
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
