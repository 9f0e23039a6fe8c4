package org.liangze.kit.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the trail, newest first; inside the caller's transaction. */
final class AuditTrail {
    private static final int FETCH = 1000;

    private static final String WHERE = """
             where a.region >= :region and a.region < :region || ':' and a.id < :before
               and (cast(:person as uuid) is null or a.person_id = :person)
               and (cast(:act as text) is null or a.act = :act)
               and (cast(:subject as text) is null or a.subject = :subject)
               and (cast(:from as timestamptz) is null or a.at >= :from)
               and (cast(:until as timestamptz) is null or a.at < :until)
            """;

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before id of the last entry shown; {@link Long#MAX_VALUE} from the newest */
    List<AuditEntry> page(AuditFilter filter, long before, int limit) {
        return filtered(
                        "select " + AuditEntry.COLUMNS
                                + " from audit a left join person_copy p on p.person_id = a.person_id" + WHERE
                                + " order by a.id desc limit :limit",
                        filter,
                        before)
                .param("limit", limit)
                .query((row, n) -> AuditEntry.read(row))
                .list();
    }

    /** How many entries an export will have. */
    long count(AuditFilter filter, long before) {
        return filtered("select count(*) from audit a" + WHERE, filter, before)
                .query(Long.class)
                .single();
    }

    long newestId() {
        return jdbc.sql("select coalesce(max(id), 0) from audit")
                .query(Long.class)
                .single();
    }

    /** All of them, one at a time. */
    void each(AuditFilter filter, long before, Consumer<AuditEntry> entry) {
        filtered(
                        "select " + AuditEntry.COLUMNS
                                + " from audit a left join person_copy p on p.person_id = a.person_id" + WHERE
                                + " order by a.id desc",
                        filter,
                        before)
                .withFetchSize(FETCH)
                .query(row -> {
                    entry.accept(AuditEntry.read(row));
                });
    }

    private JdbcClient.StatementSpec filtered(String sql, AuditFilter filter, long before) {
        return jdbc.sql(sql)
                .param("region", filter.region())
                .param("before", before)
                .param("person", filter.person())
                .param("act", filter.act())
                .param("subject", filter.subject())
                .param("from", timestamp(filter.from()))
                .param("until", timestamp(filter.until()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
