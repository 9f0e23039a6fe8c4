package org.liangze.escalation.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code issue_history}: every state an issue went through, who brought it there, and what was said. */
@Repository
class IssueHistory {
    private final JdbcClient jdbc;

    IssueHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            Issue issue,
            Instant at,
            @Nullable UUID by,
            String byName,
            String act,
            IssueState state,
            @Nullable String detail) {
        jdbc.sql("""
                insert into issue_history (issue_id, region, at, by_id, by_name, act, state, detail)
                values (:issue, :region, :at, :by, :name, :act, :state, :detail)""")
                .param("issue", issue.issueId())
                .param("region", issue.region())
                .param("at", Days.sql(at))
                .param("by", by)
                .param("name", byName)
                .param("act", act)
                .param("state", state.name())
                .param("detail", detail)
                .update();
    }

    List<Entry> of(UUID issue) {
        return jdbc.sql("""
                select at, by_id as by, by_name, act, state, detail from issue_history
                 where issue_id = :id order by history_id""").param("id", issue).query(Entry.class).list();
    }

    /** One line of the history. */
    record Entry(
            Instant at,
            @Nullable UUID by,
            String byName,
            String act,
            IssueState state,
            @Nullable String detail) {}
}
