package org.liangze.escalation.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
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
    Set<UUID> take(List<CaseRow> cases, String mark, Instant now, @Nullable ByHand byHand) {
        return new HashSet<>(jdbc.sql("""
                insert into case_step (case_id, mark, region, taken_at, due_at, step_limit, by_id, reason)
                select case_id, :mark, region, :now, due_at::timestamptz, limit_on::date, cast(:by as uuid), cast(:reason as text)
                  from unnest(:ids, :regions, :dues, :limits) as t (case_id, region, due_at, limit_on)
                    on conflict do nothing
                returning case_id""")
                .param("mark", mark)
                .param("now", Days.sql(now))
                .param("by", byHand == null ? null : byHand.by())
                .param("reason", byHand == null ? null : byHand.reason())
                .param("ids", cases.stream().map(CaseRow::caseId).toArray(UUID[]::new))
                .param("regions", cases.stream().map(CaseRow::region).toArray(String[]::new))
                .param("dues", texts(cases, CaseRow::nextAt))
                .param("limits", texts(cases, CaseRow::deadline))
                .query(UUID.class)
                .list());
    }

    /** Records steps that are passed over. */
    void skip(CaseRow row, Collection<String> marks, Instant now, WorkCalendar calendar) {
        if (marks.isEmpty()) {
            return;
        }
        List<String> all = List.copyOf(marks);
        jdbc.sql("""
                insert into case_step (case_id, mark, region, taken_at, due_at, skipped)
                select :id, mark, :region, :now, due_at::timestamptz, true from unnest(:marks, :dues) as t (mark, due_at)
                    on conflict do nothing""")
                .param("id", row.caseId())
                .param("region", row.region())
                .param("now", Days.sql(now))
                .param("marks", all.toArray(String[]::new))
                .param(
                        "dues",
                        all.stream().map(mark -> due(row, mark, calendar)).toArray(String[]::new))
                .update();
    }

    private static @Nullable String due(CaseRow row, String mark, WorkCalendar calendar) {
        return row.rungs().stream()
                .filter(rung -> rung.mark().equals(mark))
                .map(rung -> row.momentOf(rung, calendar))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(Instant::toString)
                .orElse(null);
    }

    private static @Nullable String[] texts(List<CaseRow> cases, Function<CaseRow, @Nullable Object> of) {
        return cases.stream()
                .map(of)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    /** The last steps taken and not passed over, newest first. */
    List<String> taken(UUID caseId) {
        return jdbc.sql("""
                select mark from case_step
                 where case_id = :id and not skipped order by taken_at desc, coalesce(due_at, taken_at) desc, mark""").param("id", caseId).query(String.class).list();
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

    /** Who took a step before its moment, and why. */
    record ByHand(UUID by, String reason) {}

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
