package org.liangze.tasking.task;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
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

    private final String code;
    private final String condition;

    TaskList(String code, TaskState... states) {
        this.code = code;
        this.condition = Arrays.stream(states)
                .map(state -> "'" + state.name() + "'")
                .collect(joining(", ", " and t.state in (", ")"));
    }

    static @Nullable TaskList of(@Nullable String code) {
        return code == null
                ? null
                : Arrays.stream(values())
                        .filter(list -> list.code.equals(code))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("list", "list 只能是 open、due-soon、overdue 或 late-done"));
    }

    /** The condition, with states written out so that the index of this part is found. */
    String condition() {
        return condition;
    }

    /** The last due day of the list; null for no end. */
    @Nullable
    LocalDate until(LocalDate today) {
        return this == DUE_SOON ? today.plusDays(SOON) : null;
    }
}
