package org.liangze.escalation.paper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.Days;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what to a paper, in the order it happened; a table {@code <paper>_history} that only grows. */
public final class Trail {
    private final JdbcClient jdbc;
    private final String paper;

    /** The paper's name, as the code knows it; never a caller's text. */
    public Trail(JdbcClient jdbc, String paper) {
        this.jdbc = jdbc;
        this.paper = paper;
    }

    /** {@code by} null: the system. */
    public void add(UUID id, String region, Instant at, @Nullable Caller by, String act, @Nullable String detail) {
        jdbc.sql("""
                insert into %1$s_history (%1$s_id, region, at, by_id, by_name, act, detail)
                values (:id, :region, :at, :by, :name, :act, :detail)""".formatted(paper))
                .param("id", id)
                .param("region", region)
                .param("at", Days.sql(at))
                .param("by", by == null ? null : by.personId())
                .param("name", by == null ? "系统" : by.name())
                .param("act", act)
                .param("detail", detail)
                .update();
    }

    public List<Entry> of(UUID id) {
        return jdbc.sql("""
                select at, by_id, by_name, act, detail from %1$s_history where %1$s_id = :id order by history_id""".formatted(paper)).param("id", id).query(Entry.class).list();
    }

    /** One act, as shown. */
    public record Entry(
            Instant at,
            @Nullable UUID byId,
            String byName,
            String act,
            @Nullable String detail) {}
}
