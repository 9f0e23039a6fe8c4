package org.liangze.tasking.dutyreport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.DutyReportDue;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.dutyreport.model.Drawn;
import org.liangze.tasking.dutyreport.model.Refused;
import org.liangze.tasking.dutyreport.model.ReportRules;
import org.springframework.stereotype.Component;

/** The cadre writes and hands in; the office above receives or sends back. */
@Component
class Reporting {
    private final DutyReports reports;
    private final YearFigures figures;
    private final ReportDays days;
    private final People people;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Reporting(
            DutyReports reports,
            YearFigures figures,
            ReportDays days,
            People people,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.figures = figures;
        this.days = days;
        this.people = people;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** 409 {@code changed-meanwhile} when another of the cadre's devices saved. */
    DutyReport save(Caller caller, UUID id, int revision, ReportRules.Texts texts) {
        DutyReport before = own(caller, id);
        refuse(id, ReportRules.saving(before.state(), texts));
        upToDate(before, revision);
        if (!texts.equals(before.texts())) {
            reports.save(id, texts);
        }
        return need(id);
    }

    /** What was written, its figures and the signature are one from here on. */
    DutyReport submit(Caller caller, UUID id, int revision, ReportRules.Texts texts, @Nullable String signature) {
        DutyReport before = own(caller, id);
        refuse(id, ReportRules.submitting(before.state(), texts));
        upToDate(before, revision);
        Drawn drawn = Drawn.of(Objects.requireNonNullElse(signature, ""))
                .orElseThrow(() -> Refusal.invalid("signature-missing", "请手写签名后再提交"));
        Instant now = clock.instant();
        reports.save(id, texts);
        reports.handIn(
                id,
                figures.of(before.cadreId(), days.year(before.year()), now),
                drawn.png(),
                receiver(before).map(Person::id).orElse(null),
                now);
        return recorded(caller, "submit-duty-report", before);
    }

    DutyReport acknowledge(Caller caller, UUID id) {
        DutyReport before = toDecide(caller, id);
        refuse(id, ReportRules.acknowledging(before.state()));
        reports.acknowledge(id, caller.personId(), clock.instant());
        return recorded(caller, "acknowledge-duty-report", before);
    }

    /** The cadre is told at once, with what is wrong and until when. */
    DutyReport sendBack(Caller caller, UUID id, @Nullable String reason, @Nullable LocalDate due) {
        DutyReport before = toDecide(caller, id);
        Instant now = clock.instant();
        LocalDate today = CalendarInUse.dayOf(now);
        refuse(id, ReportRules.returning(before.state(), reason, due, today));
        String why = Objects.requireNonNull(reason).strip();
        LocalDate until = Objects.requireNonNull(due);
        reports.sendBack(
                id, why, until, CalendarInUse.startOf(until.plusDays(1)), days.alertAt(until), caller.personId(), now);
        outbox.publish(new DutyReportDue(before.cadreId(), id, before.year(), until, today, "RETURNED", why));
        return recorded(caller, "return-duty-report", before);
    }

    /** Who receives it: the office above the cadre's level, else the nearest. */
    Optional<Person> receiver(DutyReport report) {
        return people.officeAbove(report.region(), report.level()).or(() -> people.nearestOffice(report.region()));
    }

    /** Whether somebody may receive a report: the receiver, or any office of the place above the cadre's level. */
    static boolean mayDecide(Caller caller, DutyReport report) {
        Level own = report.level();
        boolean above = caller.level().compareTo(own) < 0 || caller.personId().equals(report.receiverId());
        return caller.is(Role.OFFICE) && caller.covers(report.region()) && above;
    }

    DutyReport need(UUID id) {
        return reports.find(id).orElseThrow(() -> gone(id));
    }

    private DutyReport own(Caller caller, UUID id) {
        return reports.hold(id)
                .filter(report -> report.cadreId().equals(caller.personId()))
                .orElseThrow(() -> gone(id));
    }

    private DutyReport toDecide(Caller caller, UUID id) {
        DutyReport report = reports.hold(id).orElseThrow(() -> gone(id));
        if (!mayDecide(caller, report)) {
            throw Refusal.notAllowed("not-receiver", "由上级食品安全办接收或退回").with("reportId", id);
        }
        return report;
    }

    private DutyReport recorded(Caller caller, String act, DutyReport before) {
        DutyReport after = need(before.id());
        audit.record(caller, act, before.id().toString(), before.unsigned(), after.unsigned());
        return after;
    }

    private static void upToDate(DutyReport before, int revision) {
        if (before.revision() != revision) {
            throw Refusal.conflict("changed-meanwhile", "这份报告已在另一台设备上修改，请刷新后再改").with("revision", before.revision());
        }
    }

    private static void refuse(UUID id, @Nullable Refused refused) {
        if (refused != null) {
            throw (refused.timely()
                            ? Refusal.conflict(refused.code(), refused.reason())
                            : Refusal.invalid(refused.code(), refused.reason()))
                    .with("reportId", id);
        }
    }

    private static Refusal gone(UUID id) {
        return Refusal.notFound("duty-report-not-found", "没有这份履职报告，或不在您的辖区").with("reportId", id);
    }
}
