package org.liangze.tasking.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.contracts.TaskState;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.register.ActingFor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TasksApi {
    private final TaskCards tasks;
    private final MyTasks mine;
    private final Preparing preparing;
    private final ActingFor actingFor;
    private final Transactions transactions;
    private final Clock clock;

    TasksApi(
            TaskCards tasks,
            MyTasks mine,
            Preparing preparing,
            ActingFor actingFor,
            Transactions transactions,
            Clock clock) {
        this.tasks = tasks;
        this.mine = mine;
        this.preparing = preparing;
        this.actingFor = actingFor;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** My list: {@code todo} is all unfinished, overdue first; {@code done} is what I did of this quarter. */
    @GetMapping("/tasks/mine")
    MyTasks.View mine(Caller caller, @RequestParam(defaultValue = "todo") String view) {
        boolean done = switch (view) {
            case "todo" -> false;
            case "done" -> true;
            default -> throw Refusal.invalid("view", "view 只能是 todo 或 done");
        };
        notForBusinesses(caller);
        return mine.of(caller, done, today());
    }

    /**
     * Tasks of a region, the caller's own unless a narrower one is given; by due date.
     *
     * @param list one of open, due-soon (within 7 days), overdue, late-done
     */
    @GetMapping("/tasks")
    Page<TaskCard> list(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String list,
            @RequestParam @Nullable TaskState state,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable UUID cadre,
            @RequestParam @Nullable UUID business,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        String place = region == null ? caller.region() : region;
        if (!caller.covers(place)) {
            throw Refusal.notAllowed("out-of-scope", "只能查看本辖区的任务").with("region", place);
        }
        TaskCards.Filter filter = new TaskCards.Filter(place, TaskList.of(list), state, period, cadre, business);
        int size = Page.limit(limit);
        return Page.of(
                read(caller, () -> tasks.page(filter, after(cursor), today(), size + 1)),
                size,
                card -> Cursor.of(card.due(), card.region(), card.taskId()));
    }

    /**
     * What to know before a visit. 404 when the task is not in the caller's scope.
     *
     * @param known checklists the reader has, as {@code id/version}; one of them comes without its items
     */
    @GetMapping("/tasks/{id}/preparation")
    Preparation preparation(Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") List<String> known) {
        return read(actingFor.atTask(caller, id), () -> preparing.of(id)).knowing(known);
    }

    private <T> T read(Caller caller, Supplier<T> query) {
        notForBusinesses(caller);
        return transactions.asCaller(caller, query);
    }

    private static void notForBusinesses(Caller caller) {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体不能查看督导任务");
        }
    }

    private LocalDate today() {
        return CalendarInUse.dayOf(clock.instant());
    }

    private static TaskCards.@Nullable After after(@Nullable String cursor) {
        List<String> parts = Cursor.parts(cursor, 3);
        return parts == null
                ? null
                : new TaskCards.After(LocalDate.parse(parts.get(0)), parts.get(1), UUID.fromString(parts.get(2)));
    }
}
