package org.liangze.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Columns as Java has them. */
public final class Rows {
    private Rows() {}

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The one value of a query for a minimum; null when there were no rows to take it of. */
    public static @Nullable Instant minimum(JdbcClient.StatementSpec query) {
        return query.query(Timestamp.class).optional().map(Timestamp::toInstant).orElse(null);
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
