package org.liangze.tasking.task;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TaskState;
import org.liangze.kit.web.Refusal;

/** Lists that never mix (domain.md §4.17): each reads its own part of the tasks. */
enum TaskList {
    OPEN("open", TaskState.PLANNED, TaskState.OPEN, TaskState.IN_PROGRESS),
    DUE_SOON("due-soon", TaskState.PLANNED, TaskState.OPEN, TaskState.IN_PROGRESS),
    OVERDUE("overdue", TaskState.OVERDUE),
    LATE_DONE("late-done", TaskState.COMPLETED_LATE);

    private static final int SOON = 7;

    /** Every part has an index of its own; together they are all tasks. */
    private static final String ALL = Stream.of(
                    part(TaskState.PLANNED, TaskState.OPEN, TaskState.IN_PROGRESS),
                    part(TaskState.OVERDUE),
                    part(TaskState.COMPLETED_LATE),
                    part(TaskState.COMPLETED, TaskState.CANCELLED))
            .collect(joining(" union all ", "(", ")"));

    private final String code;
    private final String tasks;

    TaskList(String code, TaskState... states) {
        this.code = code;
        this.tasks = "(" + part(states) + ")";
    }

    private static String part(TaskState... states) {
        return Arrays.stream(states)
                .map(state -> "'" + state.name() + "'")
                .collect(joining(", ", "select * from task where state in (", ")"));
    }

    static @Nullable TaskList of(@Nullable String code) {
        return code == null
                ? null
                : Arrays.stream(values())
                        .filter(list -> list.code.equals(code))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("list", "list 只能是 open、due-soon、overdue 或 late-done"));
    }

    /** The tasks of a list, null for all, as a table; states are written out so that the index of each part is found. */
    static String tasks(@Nullable TaskList list) {
        return list == null ? ALL : list.tasks;
    }

    /** The last due day of the list; null for no end. */
    @Nullable
    LocalDate until(LocalDate today) {
        return this == DUE_SOON ? today.plusDays(SOON) : null;
    }
}
