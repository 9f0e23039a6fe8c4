package org.liangze.escalation.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Dead;
import org.liangze.escalation.EscalationSweep;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.liangze.kit.sweep.Sweep;
import org.liangze.kit.sweep.SweepNotes;
import org.springframework.stereotype.Component;

/**
 * Looks once a day at every open case, a page at a time, and works out anew what lies before it. Where that is not what is
 * stored, somebody must look: an exception item, and a figure that has to be 0 (quality.md, invariants). Nothing is repaired
 * here; an item ends when a later look finds the two alike.
 */
@Component
class AuditingCases implements Sweep {
    static final String KIND = "case-step-differs";
    private static final LocalTime AT = LocalTime.of(6, 0);
    private static final int PAGE = 500;
    private static final Duration LATE = Duration.ofSeconds(60);

    private final CaseAudits audits;
    private final Cases cases;
    private final Exceptions exceptions;
    private final Days days;

    AuditingCases(CaseAudits audits, Cases cases, Exceptions exceptions, Days days) {
        this.audits = audits;
        this.cases = cases;
        this.exceptions = exceptions;
        this.days = days;
    }

    @Override
    public String name() {
        return EscalationSweep.CASE_AUDIT.name();
    }

    @Override
    public Duration every() {
        return EscalationSweep.CASE_AUDIT.every();
    }

    /** One page; says how many cases it looked at. */
    @Override
    public int batch(Instant now) {
        CaseAudits.Look look = audits.running().orElse(null);
        if (look == null) {
            if (nextStart().isAfter(now) || !cases.anyOpen()) {
                return 0;
            }
            look = audits.start(now);
        }
        List<CaseRow> page = cases.openAfter(look.afterId(), PAGE);
        check(look, page, now);
        if (page.size() < PAGE) {
            audits.gone(look).forEach(this::resolve);
            audits.finish(look, now);
        }
        return page.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        if (audits.running().isPresent()) {
            return days.now();
        }
        return cases.anyOpen() ? nextStart() : null;
    }

    private Instant nextStart() {
        Instant last = audits.lastStart();
        LocalDate day = last == null ? days.today() : Days.dayOf(last).plusDays(1);
        return day.atTime(AT).atZone(WorkCalendar.ZONE).toInstant();
    }

    private void check(CaseAudits.Look look, List<CaseRow> page, Instant now) {
        if (page.isEmpty()) {
            return;
        }
        WorkCalendar calendar = days.calendar();
        int differing = 0;
        int late = 0;
        for (CaseRow row : page) {
            if (row.state().equals("OPEN")
                    && row.nextAt() != null
                    && row.nextAt().plus(LATE).isBefore(now)) {
                late++;
            }
            String computed =
                    Cases.Looked.of(row.caseId(), row.outlook(calendar)).words();
            if (computed.equals(row.stored().words())) {
                continue;
            }
            differing++;
            if (audits.differs(look, row, row.stored().words(), computed, now)) {
                report(row, computed);
            }
        }
        audits.advance(look, page.getLast().caseId(), page.size(), differing, late);
        SweepNotes.count("checked", page.size());
        SweepNotes.count("differing", differing);
        SweepNotes.count("late", late);
    }

    private void report(CaseRow row, String computed) {
        exceptions.report(
                idOf(row.caseId()),
                new Dead(
                        KIND,
                        row.title(),
                        row.business(),
                        row.region(),
                        "督办事项“%s”登记的下一步是%s，按规则重算应为%s。系统没有改动，请核对后处理。"
                                .formatted(row.title(), row.stored().words(), computed)));
    }

    private void resolve(UUID caseId) {
        exceptions.resolve(idOf(caseId), null, "再次重算一致，或事项已办结");
    }

    private static UUID idOf(UUID caseId) {
        return Ids.named("exception", KIND, caseId);
    }
}
