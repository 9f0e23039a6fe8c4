package org.liangze.escalation.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.IssueState;
import org.liangze.escalation.time.Days;
import org.liangze.kit.web.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code issue}. Every change is guarded by the version that was read. */
@Repository
class Issues {
    static final String SELECT = """
            select i.issue_id, i.visit_id, i.number, i.business_id, coalesce(b.name, i.business_name) as business_name,
                   coalesce(b.tier, 'D') as tier, i.region, coalesce(b.region_name, '') as region_name, i.cadre_id,
                   b.cadre_id as covering_id, i.item, i.item_title, i.note, i.severity, i.repeated, i.state, i.state_before,
                   i.due, i.found_on, i.found_at, h.receiver_id as regulator_id, r.name as regulator_name, c.name as cadre_name,
                   i.due_round, h.accept_by, h.accepted_on, h.inspect_by, h.checked_on, h.report_by, h.reported_on, h.case_number,
                   i.evidence, i.rectified_on, i.closed_on, i.source, i.version
              from issue i
              left join handoff h on h.issue_id = i.issue_id and h.lead
              left join business_copy b on b.business_id = i.business_id
              left join person_copy r on r.person_id = h.receiver_id
              left join person_copy c on c.person_id = coalesce(b.cadre_id, i.cadre_id)
            """;

    private final JdbcClient jdbc;

    Issues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(IssueFound found, LocalDate foundOn, Source source) {
        return jdbc.sql("""
                insert into issue (issue_id, visit_id, number, business_id, business_name, region, cadre_id, item, item_title,
                                   note, severity, repeated, state, due, found_on, found_at, source)
                values (:id, :visit, :number, :business, :name, :region, :cadre, :item, :title, :note, :severity, :repeated,
                        'FOUND', :due, :day, :at, :source)
                on conflict do nothing""")
                        .param("id", found.issueId())
                        .param("visit", found.visitId())
                        .param("number", found.number())
                        .param("business", found.businessId())
                        .param("name", found.businessName())
                        .param("region", found.region())
                        .param("cadre", found.cadreId())
                        .param("item", found.item())
                        .param("title", found.itemTitle())
                        .param("note", found.note())
                        .param("severity", found.severity().name())
                        .param("repeated", found.repeated())
                        .param("due", found.due())
                        .param("day", foundOn)
                        .param("at", Days.sql(found.foundAt()))
                        .param("source", source.name())
                        .update()
                == 1;
    }

    Optional<Issue> find(UUID id) {
        return jdbc.sql(SELECT + " where i.issue_id = :id")
                .param("id", id)
                .query(Issue.class)
                .optional();
    }

    Issue need(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("issue " + id + " is not here"));
    }

    Optional<Issue> lock(UUID id) {
        return jdbc.sql(SELECT + " where i.issue_id = :id for no key update of i")
                .param("id", id)
                .query(Issue.class)
                .optional();
    }

    void passed(Issue issue, IssueState state) {
        move(issue, state, new Changes());
    }

    /** Moves on; what is not given stays as it is. */
    void move(Issue issue, IssueState state, Changes to) {
        guarded(jdbc.sql("""
                update issue
                   set state = :state,
                       state_before = coalesce(:before, state_before),
                       due = coalesce(:due, due),
                       due_round = due_round + :rounds,
                       evidence = case when :reopens then null else coalesce(:evidence, evidence) end,
                       rectified_on = case when :reopens then null else coalesce(:rectified, rectified_on) end,
                       closed_on = case when :reopens then null else coalesce(:closed, closed_on) end,
                       version = version + 1
                 where issue_id = :id and version = :version""")
                .param("state", state.name())
                .param("before", to.before == null ? null : to.before.name())
                .param("due", to.due)
                .param("rounds", to.newDueRound ? 1 : 0)
                .param("reopens", to.reopens)
                .param("evidence", to.evidence)
                .param("rectified", to.rectifiedOn)
                .param("closed", to.closedOn)
                .param("id", issue.issueId())
                .param("version", issue.version())
                .update());
    }

    void waits(UUID id, int year) {
        jdbc.sql("update issue set waits_for_year = :year where issue_id = :id")
                .param("year", year)
                .param("id", id)
                .update();
    }

    void waitsNoMore(UUID id) {
        jdbc.sql("update issue set waits_for_year = null where issue_id = :id")
                .param("id", id)
                .update();
    }

    List<Issue> waiting(int year) {
        return jdbc.sql(SELECT + " where i.waits_for_year <= :year order by i.issue_id")
                .param("year", year)
                .query(Issue.class)
                .list();
    }

    private static void guarded(int updated) {
        if (updated != 1) {
            throw Refusal.conflict("changed-meanwhile", "此问题刚被他人更新，请刷新后再办理");
        }
    }

    /** What a move changes beside the state. */
    static final class Changes {
        @Nullable
        IssueState before;

        @Nullable
        LocalDate due;

        boolean newDueRound;

        boolean reopens;

        @Nullable
        String evidence;

        @Nullable
        LocalDate rectifiedOn;

        @Nullable
        LocalDate closedOn;
    }
}
