package org.liangze.escalation.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_step}: each step once per case, whoever asks and however often. */
@Repository
class CaseSteps {
    private final JdbcClient jdbc;

    CaseSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a step for these cases; returns those that had not taken it. */
    Set<UUID> take(List<CaseRow> cases, String mark, Instant now) {
        return new HashSet<>(jdbc.sql("""
                insert into case_step (case_id, mark, region, taken_at, step_limit)
                select case_id, :mark, region, :now, limit_on::date
                  from unnest(:ids, :regions, :limits) as t (case_id, region, limit_on)
                    on conflict do nothing
                returning case_id""")
                .param("mark", mark)
                .param("now", Days.sql(now))
                .param("ids", cases.stream().map(CaseRow::caseId).toArray(UUID[]::new))
                .param("regions", cases.stream().map(CaseRow::region).toArray(String[]::new))
                .param(
                        "limits",
                        cases.stream()
                                .map(one -> one.deadline() == null ? null : String.valueOf(one.deadline()))
                                .toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    void skip(UUID caseId, String region, Collection<String> marks, Instant now) {
        if (marks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into case_step (case_id, mark, region, taken_at, skipped)
                select :id, mark, :region, :now, true from unnest(:marks) mark
                    on conflict do nothing""")
                .param("id", caseId)
                .param("region", region)
                .param("now", Days.sql(now))
                .param("marks", marks.toArray(String[]::new))
                .update();
    }

    /** Keeps who was told. */
    void told(String mark, Map<UUID, List<UUID>> toldByCase) {
        List<Map.Entry<UUID, List<UUID>>> all = List.copyOf(toldByCase.entrySet());
        jdbc.sql("""
                update case_step s set told = t.told::uuid[]
                  from unnest(:ids, :told) as t (case_id, told)
                 where s.case_id = t.case_id and s.mark = :mark""")
                .param("mark", mark)
                .param("ids", all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("told", all.stream().map(one -> array(one.getValue())).toArray(String[]::new))
                .update();
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
