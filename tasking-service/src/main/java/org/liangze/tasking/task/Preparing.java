package org.liangze.tasking.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.VisitMode;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.tasking.issue.IssueView;
import org.liangze.tasking.issue.Issues;
import org.liangze.tasking.register.Business;
import org.liangze.tasking.register.Businesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what to know before a visit. */
@Component
class Preparing {
    private static final int RESULTS = 10;

    private final TaskCards tasks;
    private final Businesses businesses;
    private final Issues issues;
    private final Checklists checklists;
    private final JdbcClient jdbc;
    private final Clock clock;

    Preparing(
            TaskCards tasks,
            Businesses businesses,
            Issues issues,
            Checklists checklists,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.businesses = businesses;
        this.issues = issues;
        this.checklists = checklists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Preparation of(UUID taskId) {
        LocalDate today = CalendarInUse.dayOf(clock.instant());
        TaskCard task = tasks.find(taskId, today).orElseThrow(() -> notFound(taskId));
        Business business = businesses.find(task.businessId()).orElseThrow(() -> notFound(taskId));
        return new Preparation(
                task,
                business,
                lastVisit(business.businessId()),
                issues.open(business.businessId()),
                issues.results(business.businessId(), RESULTS),
                checklists.current(business, today));
    }

    private Preparation.@Nullable LastVisit lastVisit(UUID businessId) {
        return jdbc.sql("""
                select visit_id, visited_at, mode
                  from visit
                 where business_id = :business
                 order by visited_at desc
                 limit 1""")
                .param("business", businessId)
                .query(Last.class)
                .optional()
                .map(this::with)
                .orElse(null);
    }

    private Preparation.LastVisit with(Last last) {
        List<String> items =
                issues.ofVisit(last.visitId()).stream().map(IssueView::title).toList();
        return new Preparation.LastVisit(
                last.visitId(),
                last.visitedAt(),
                last.mode().name(),
                last.mode().chinese(),
                items.size(),
                items);
    }

    private static Refusal notFound(UUID taskId) {
        return Refusal.notFound("task-not-found", "没有找到这项任务，或不在您的辖区").with("taskId", taskId);
    }

    record Last(UUID visitId, Instant visitedAt, VisitMode mode) {}
}
