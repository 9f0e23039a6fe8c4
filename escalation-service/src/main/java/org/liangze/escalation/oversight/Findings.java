package org.liangze.escalation.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.OversightFindingRecorded;
import org.liangze.escalation.time.Days;
import org.liangze.kit.web.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code oversight_finding} and {@code oversight_history}. Every change is guarded by the version that was read. */
@Repository
class Findings {
    private static final String SELECT = """
            select f.finding_id, f.check_id, f.party, f.responsible_id, coalesce(p.name, '') as responsible_name, f.region,
                   f.severity, f.title, f.note, f.repeated, f.measure, f.state, f.due, f.round, f.evidence, f.found_at, f.version
              from oversight_finding f
              left join person_copy p on p.person_id = f.responsible_id
            """;

    /** A line of the history. */
    record Line(
            Instant at,
            String byName,
            String act,
            IssueState state,
            @Nullable String detail) {}

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it is here already. */
    boolean add(OversightFindingRecorded found) {
        return jdbc.sql("""
                insert into oversight_finding (finding_id, check_id, party, responsible_id, region, severity, title, note,
                                               repeated, measure, state, due, found_at)
                values (:id, :check, :party, :responsible, :region, :severity, :title, :note, :repeated, :measure, 'FOUND',
                        :due, :at)
                on conflict do nothing""")
                        .param("id", found.findingId())
                        .param("check", found.checkId())
                        .param("party", found.party().name())
                        .param("responsible", found.responsibleId())
                        .param("region", found.region())
                        .param("severity", found.severity().name())
                        .param("title", found.title())
                        .param("note", found.note())
                        .param("repeated", found.repeated())
                        .param("measure", found.measure().name())
                        .param("due", found.due())
                        .param("at", Days.sql(found.foundAt()))
                        .update()
                == 1;
    }

    Optional<Finding> find(UUID id) {
        return jdbc.sql(SELECT + " where f.finding_id = :id")
                .param("id", id)
                .query(Finding.class)
                .optional();
    }

    Optional<Finding> lock(UUID id) {
        return jdbc.sql(SELECT + " where f.finding_id = :id for no key update of f")
                .param("id", id)
                .query(Finding.class)
                .optional();
    }

    void move(Finding finding, IssueState state, @Nullable String evidence, @Nullable LocalDate due) {
        int moved = jdbc.sql("""
                update oversight_finding
                   set state = :state, evidence = coalesce(:evidence, evidence), due = coalesce(:due, due),
                       round = round + case when cast(:due as date) is null then 0 else 1 end, version = version + 1
                 where finding_id = :id and version = :version""")
                .param("state", state.name())
                .param("evidence", evidence)
                .param("due", due)
                .param("id", finding.findingId())
                .param("version", finding.version())
                .update();
        if (moved != 1) {
            throw Refusal.conflict("changed-meanwhile", "此问题刚被他人更新，请刷新后再办理");
        }
    }

    void log(Finding finding, Instant at, UUID by, String act, IssueState state, @Nullable String detail) {
        jdbc.sql("""
                insert into oversight_history (finding_id, region, at, by_id, act, state, detail)
                values (:finding, :region, :at, :by, :act, :state, :detail)""")
                .param("finding", finding.findingId())
                .param("region", finding.region())
                .param("at", Days.sql(at))
                .param("by", by)
                .param("act", act)
                .param("state", state.name())
                .param("detail", detail)
                .update();
    }

    List<Line> history(UUID finding) {
        return jdbc.sql("""
                select h.at, coalesce(p.name, '督查组') as by_name, h.act, h.state, h.detail
                  from oversight_history h left join person_copy p on p.person_id = h.by_id
                 where h.finding_id = :id order by h.history_id""").param("id", finding).query(Line.class).list();
    }
}
