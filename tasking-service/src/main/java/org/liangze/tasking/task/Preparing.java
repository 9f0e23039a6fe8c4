package org.liangze.tasking.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.checklist.Checklist;
import org.liangze.tasking.checklist.Checklists;
import org.liangze.tasking.issue.Issues;
import org.liangze.tasking.register.Business;
import org.liangze.tasking.register.Businesses;
import org.liangze.tasking.visit.Visits;
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
    private final Visits visits;
    private final JdbcClient jdbc;
    private final Clock clock;

    Preparing(
            TaskCards tasks,
            Businesses businesses,
            Issues issues,
            Checklists checklists,
            Visits visits,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.businesses = businesses;
        this.issues = issues;
        this.checklists = checklists;
        this.visits = visits;
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
        return jdbc.sql("select visit_id from visit where business_id = :business order by visited_at desc limit 1")
                .param("business", businessId)
                .query(UUID.class)
                .optional()
                .flatMap(visits::find)
                .map(this::with)
                .orElse(null);
    }

    private Preparation.LastVisit with(Visits.Stored last) {
        Checklist checklist = checklists
                .find(last.checklistId(), last.checklistVersion())
                .orElseThrow(() -> new IllegalStateException("checklist of visit " + last.visitId() + " is gone"));
        List<Preparation.Failure> failures = visits.answers(last.visitId(), last.version()).stream()
                .filter(given -> given.answer() == Answer.NO)
                .map(given -> new Preparation.Failure(
                        given.item(), checklist.titleOf(given.item()), Objects.requireNonNullElse(given.note(), "")))
                .toList();
        return new Preparation.LastVisit(
                last.visitId(),
                last.visitedAt(),
                last.mode().name(),
                last.mode().chinese(),
                last.representative(),
                failures.size(),
                failures.stream().map(Preparation.Failure::title).toList(),
                failures);
    }

    private static Refusal notFound(UUID taskId) {
        return Refusal.notFound("task-not-found", "没有找到这项任务，或不在您的辖区").with("taskId", taskId);
    }
}
