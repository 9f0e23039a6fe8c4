package org.liangze.escalation.issue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code handoff}: the ledger of what was passed to whom. */
@Repository
class Handoffs {
    private final JdbcClient jdbc;

    Handoffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID pass(Issue issue, @Nullable UUID regulator, int round, Instant now) {
        String body = regulator == null ? "none" : regulator.toString();
        UUID id = Ids.named("handoff", issue.issueId(), body, round);
        jdbc.sql("""
                insert into handoff (handoff_id, issue_id, region, body, regulator_id, round, handed_over_at)
                values (:id, :issue, :region, :body, :regulator, :round, :now)
                on conflict do nothing""")
                .param("id", id)
                .param("issue", issue.issueId())
                .param("region", issue.region())
                .param("body", body)
                .param("regulator", regulator)
                .param("round", round)
                .param("now", Days.sql(now))
                .update();
        return id;
    }

    void accepted(Issue issue, Instant now) {
        jdbc.sql("update handoff set accepted_at = :now where issue_id = :issue and round = :round")
                .param("now", Days.sql(now))
                .param("issue", issue.issueId())
                .param("round", issue.round())
                .update();
    }

    void returned(Issue issue, @Nullable String reason, Instant now) {
        jdbc.sql("""
                update handoff set returned_at = :now, return_reason = :reason
                 where issue_id = :issue and round = :round""")
                .param("now", Days.sql(now))
                .param("reason", reason)
                .param("issue", issue.issueId())
                .param("round", issue.round())
                .update();
    }
}
