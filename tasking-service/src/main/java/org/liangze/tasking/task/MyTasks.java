package org.liangze.tasking.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.tasking.planning.model.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A cadre's own list; a liaison sees the lists of those they act for. */
@Component
class MyTasks {
    /** A cadre covers tens of businesses; nobody has more unfinished visits than fit on one list. */
    private static final int LONGEST = 500;

    private final TaskCards tasks;
    private final JdbcClient jdbc;

    MyTasks(TaskCards tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /**
     * The list.
     *
     * @param period the current quarter; {@code done} and {@code total} count its tasks, campaigns apart
     * @param due last day of the quarter
     */
    record View(String period, String periodName, int done, int total, LocalDate due, List<TaskCard> items) {}

    View of(Caller caller, boolean done, LocalDate today) {
        UUID[] cadres = cadres(caller);
        Quarter quarter = Quarter.of(today);
        TaskCards.Progress progress = tasks.progress(cadres, quarter.name());
        List<TaskCard> items =
                done ? tasks.done(cadres, quarter.first(), today, LONGEST) : tasks.todo(cadres, today, LONGEST);
        return new View(
                quarter.name(),
                Quarter.chinese(quarter.name()),
                progress.done(),
                progress.total(),
                quarter.last(),
                items);
    }

    private UUID[] cadres(Caller caller) {
        if (!caller.is(Role.LIAISON)) {
            return new UUID[] {caller.personId()};
        }
        return jdbc.sql("select person_id from person_copy where liaison_id = :me and in_post")
                .param("me", caller.personId())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }
}
