package org.liangze.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act on the trail.
 *
 * @param act what was done, as the service names it
 * @param before JSON of what stood there; null when there was nothing
 * @param after JSON of what stands there now
 */
record AuditEntry(
        long id,
        String region,
        Instant at,
        UUID personId,
        @Nullable String personName,
        String act,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String fromAddress) {
    static final String COLUMNS = """
            a.id, a.region, a.at, a.person_id, p.name as person_name, a.act, a.subject, a.before, a.after, a.from_address
            """;

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getString("region"),
                row.getTimestamp("at").toInstant(),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getString("from_address"));
    }
}
