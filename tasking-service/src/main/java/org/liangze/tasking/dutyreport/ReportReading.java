package org.liangze.tasking.dutyreport;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.dutyreport.model.Figures;
import org.springframework.stereotype.Component;

/** Duty reports as they are read: a cadre's own, or those of an office's place. */
@Component
class ReportReading {
    private final DutyReports reports;
    private final Reporting reporting;
    private final YearFigures figures;
    private final ReportDays days;
    private final People people;
    private final Clock clock;

    ReportReading(
            DutyReports reports,
            Reporting reporting,
            YearFigures figures,
            ReportDays days,
            People people,
            Clock clock) {
        this.reports = reports;
        this.reporting = reporting;
        this.figures = figures;
        this.days = days;
        this.people = people;
        this.clock = clock;
    }

    List<ReportView> mine(Caller caller) {
        return reports.of(caller.personId()).stream()
                .map(report -> view(caller, report))
                .toList();
    }

    ReportView one(Caller caller, UUID id) {
        return view(caller, visible(caller, id));
    }

    DutyReport visible(Caller caller, UUID id) {
        DutyReport report = reporting.need(id);
        if (!report.cadreId().equals(caller.personId())) {
            overseer(caller);
        }
        return report;
    }

    Page<ReportView.Line> list(Caller caller, DutyReports.Filter filter, @Nullable String cursor, int limit) {
        List<String> after = Cursor.parts(cursor, 2);
        List<DutyReport> rows = page(
                caller,
                filter,
                after == null ? null : after.get(0),
                after == null ? null : UUID.fromString(after.get(1)),
                limit + 1);
        Instant now = clock.instant();
        Page<DutyReport> page = Page.of(rows, limit, last -> Cursor.of(last.region(), last.id()));
        return new Page<>(
                page.items().stream().map(row -> ReportView.line(row, now)).toList(), page.next());
    }

    List<DutyReport> page(
            Caller caller, DutyReports.Filter filter, @Nullable String afterRegion, @Nullable UUID after, int limit) {
        overseer(caller);
        if (!caller.covers(filter.region())) {
            throw Refusal.notAllowed("out-of-scope", "只能查看本辖区的履职报告").with("region", filter.region());
        }
        return reports.page(filter, afterRegion, after, clock.instant(), limit);
    }

    /** Null for the year it is now. */
    int year(@Nullable Integer asked) {
        return asked == null ? CalendarInUse.dayOf(clock.instant()).getYear() : asked;
    }

    ReportView view(Caller caller, DutyReport report) {
        Instant instant = clock.instant();
        Figures live = figures.of(report.cadreId(), days.year(report.year()), instant);
        Figures frozen = report.state().isWriting() ? null : report.figures();
        Figures shown = frozen == null ? live : frozen;
        UUID receiver = report.receiverId();
        return new ReportView(
                report.id(),
                report.cadreId(),
                report.cadreName(),
                report.unit(),
                report.level(),
                report.regionName(),
                report.year(),
                report.due(),
                report.state().name(),
                report.stateName(instant),
                report.state().isOverdue(report.dueAt(), instant),
                report.late(),
                report.texts().practices(),
                report.texts().problems(),
                report.texts().plans(),
                report.revision(),
                shown,
                ReportView.rates(shown),
                frozen == null ? null : live,
                report.submittedAt(),
                (receiver == null ? reporting.receiver(report) : people.find(receiver))
                        .map(Person::unit)
                        .orElse(null),
                report.decidedAt(),
                report.reason(),
                Reporting.mayDecide(caller, report));
    }

    private static void overseer(Caller caller) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR, Role.LEADER, Role.INSPECTOR);
    }
}
