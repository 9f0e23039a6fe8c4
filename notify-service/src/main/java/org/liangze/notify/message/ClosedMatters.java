package org.liangze.notify.message;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liangze.contracts.AssignmentsChanged;
import org.liangze.contracts.GapsOpened;
import org.liangze.contracts.IssueChanged;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.TaskClosed;
import org.liangze.contracts.TaskState;
import org.liangze.kit.inbox.Envelope;
import org.liangze.notify.template.Matters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done, so that nobody is told to do it any more (capabilities.md, row 41). */
@Component
class ClosedMatters {
    private final JdbcClient jdbc;

    ClosedMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A visit closes its period's task; only one that was overdue also closes the alerts about its due day. */
    void taskClosed(Envelope<TaskClosed> closed) {
        TaskClosed task = closed.event();
        List<String> matters = new ArrayList<>();
        matters.add(Matters.visit(task.businessId(), task.period()));
        if (task.state() != TaskState.COMPLETED) {
            matters.add(Matters.late(task.businessId(), task.due()));
        }
        close(matters, closed.time());
    }

    void issueChanged(Envelope<IssueChanged> changed) {
        IssueChanged issue = changed.event();
        mark(Matters.issue(issue.issueId()), issue.state() == IssueState.CLOSED, changed.time());
        mark(Matters.rectification(issue.issueId()), rectified(issue.state()), changed.time());
    }

    void assigned(Envelope<AssignmentsChanged> assigned) {
        List<String> gaps = assigned.event().businesses().stream()
                .map(b -> Matters.gap(b.id()))
                .toList();
        close(gaps, assigned.time());
    }

    void gapsOpened(Envelope<GapsOpened> opened) {
        open(opened.event().businesses().stream().map(b -> Matters.gap(b.id())).toList());
    }

    /** Those of the matters that were done since a fact became true; what was closed before that is open again. */
    Set<String> among(List<String> matters, Instant since) {
        if (matters.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql("select matter from closed_matter where matter = any(:matters) and closed_at >= :since")
                        .param("matters", matters.toArray(String[]::new))
                        .param("since", Timestamp.from(since))
                        .query(String.class)
                        .list());
    }

    private static boolean rectified(IssueState state) {
        return switch (state) {
            case RECTIFIED, VERIFIED, CLOSED -> true;
            case FOUND, HANDED_OVER, ACCEPTED, INSPECTED, CASE_FILED, CORRECTION_ORDERED, PENALISED -> false;
        };
    }

    private void mark(String matter, boolean done, Instant at) {
        if (done) {
            close(List.of(matter), at);
            return;
        }
        open(List.of(matter));
    }

    private void close(List<String> matters, Instant at) {
        jdbc.sql("""
                insert into closed_matter (matter, closed_at)
                select matter, :at::timestamptz from unnest(:matters) matter
                    on conflict (matter) do update set closed_at = greatest(closed_matter.closed_at, excluded.closed_at)""")
                .param("matters", matters.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    private void open(List<String> matters) {
        jdbc.sql("delete from closed_matter where matter = any(:matters)")
                .param("matters", matters.toArray(String[]::new))
                .update();
    }
}
