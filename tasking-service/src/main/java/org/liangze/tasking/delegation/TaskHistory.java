package org.liangze.tasking.delegation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TaskState;
import org.liangze.kit.web.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a task, as people read it. */
@Component
class TaskHistory {
    private final Delegates delegates;
    private final JdbcClient jdbc;

    TaskHistory(Delegates delegates, JdbcClient jdbc) {
        this.delegates = delegates;
        this.jdbc = jdbc;
    }

    /** @param delegateId who has it in hand for its cadre; null for nobody */
    record View(
            UUID taskId,
            @Nullable UUID delegateId,
            @Nullable String delegateName,
            List<Line> lines) {}

    record Line(Instant at, String act, String text) {}

    record Candidate(UUID personId, String name, String unit, boolean liaison) {}

    View of(UUID taskId) {
        Facts facts = facts(taskId);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(facts.plannedAt(), "planned", "排入计划，截止 " + facts.due()));
        delegates.of(taskId).forEach(each -> {
            lines.add(new Line(
                    each.givenAt(), "handed-on", "转由 %s 接办：%s".formatted(name(each.delegateId()), each.reason())));
            if (each.endedAt() != null) {
                lines.add(new Line(
                        each.endedAt(),
                        "taken-back",
                        "%s 接办结束：%s".formatted(name(each.delegateId()), each.endedWhy())));
            }
        });
        moves(facts).forEach(lines::add);
        delegates
                .coSignatures(taskId)
                .forEach(each -> lines.add(new Line(each.signedAt(), "co-signed", each.name() + " 会签")));
        if (facts.closedAt() != null) {
            String why = facts.reason() == null ? "" : "：" + facts.reason();
            lines.add(new Line(facts.closedAt(), "closed", facts.state().chinese() + why));
        }
        lines.sort(Comparator.comparing(Line::at).reversed());
        UUID delegate =
                delegates.current(taskId).map(Delegates.Delegation::delegateId).orElse(null);
        return new View(taskId, delegate, delegate == null ? null : name(delegate), List.copyOf(lines));
    }

    List<Candidate> candidates(UUID taskId) {
        facts(taskId);
        return jdbc.sql("""
                select p.person_id, p.name, p.unit, coalesce(p.person_id = c.liaison_id, false) as liaison
                  from task t
                  join person_copy c on c.person_id = t.cadre_id
                  join person_copy p on p.person_id = c.liaison_id
                                     or (p.role = 'CADRE' and p.unit = c.unit and p.level = c.level and p.person_id <> c.person_id)
                 where t.task_id = :task and p.in_post
                 order by p.name, p.person_id
                 limit 200""").param("task", taskId).query(Candidate.class).list();
    }

    /** An amended year moved it (domain.md §4.16). */
    private List<Line> moves(Facts facts) {
        return jdbc.sql("""
                select m.moved_at as at, 'moved' as act,
                       format('%s修订，截止日由 %s 改为 %s', y.name, m.due_from, m.due_to) as text
                  from period_move m join calendar_year y using (load_no)
                 where m.period = :period and m.due_from <> m.due_to and m.moved_at >= :planned
                   and (:closed::timestamptz is null or m.moved_at <= :closed::timestamptz)""")
                .param("period", facts.period())
                .param("planned", Timestamp.from(facts.plannedAt()))
                .param("closed", facts.closedAt() == null ? null : Timestamp.from(facts.closedAt()))
                .query(Line.class)
                .list();
    }

    private Facts facts(UUID taskId) {
        return jdbc.sql("select period, due, state, reason, planned_at, closed_at from task where task_id = :task")
                .param("task", taskId)
                .query(Facts.class)
                .optional()
                .orElseThrow(() ->
                        Refusal.notFound("task-not-found", "没有找到这项任务，或不在您的辖区").with("taskId", taskId));
    }

    private String name(UUID person) {
        return jdbc.sql("select name from person_copy where person_id = :id")
                .param("id", person)
                .query(String.class)
                .optional()
                .orElse("（已不在册）");
    }

    record Facts(
            String period,
            LocalDate due,
            TaskState state,
            @Nullable String reason,
            Instant plannedAt,
            @Nullable Instant closedAt) {}
}
