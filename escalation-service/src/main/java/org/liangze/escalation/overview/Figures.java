package org.liangze.escalation.overview;

import java.time.LocalDate;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts, in the caller's scope. */
@Repository
class Figures {
    /** No badge counts further; a bigger number tells nobody more. */
    static final int MOST = 999;

    private static final String HANDLING = "'ACCEPTED', 'INSPECTED', 'CASE_FILED', 'CORRECTION_ORDERED', 'PENALISED'";
    private static final String AT_WORK = "'NOT_FILED', " + HANDLING;
    private static final String OVER = "'RECTIFIED', 'VERIFIED', 'CLOSED'";
    private static final String UNRECTIFIED = "'FOUND', 'HANDED_OVER', " + HANDLING;

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Issues that visits found in [from, to): all, verified or closed, and put right by their due date. */
    Rectified rectified(String region, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select count(*) as found,
                       count(*) filter (where state in ('VERIFIED', 'CLOSED')) as closed,
                       count(*) filter (where state in ('VERIFIED', 'CLOSED') and (due is null or rectified_on <= due)) as on_time
                  from issue
                 where source = 'VISIT' and starts_with(region, :region) and found_on >= :from and found_on < :to""")
                .param("region", region)
                .param("from", from)
                .param("to", to)
                .query(Rectified.class)
                .single();
    }

    OverviewController.Summary summary(Caller caller, LocalDate today) {
        boolean office = caller.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR, Role.UNIT_HEAD);
        boolean receives = caller.is(Role.REGULATOR, Role.REGULATOR_HEAD, Role.UNIT_HEAD);
        return new OverviewController.Summary(
                office
                        ? count("escalation_case where state <> 'ENDED' and current_mark is not null", caller, today)
                        : 0,
                issues("x.state <> 'CLOSED'", caller, today),
                issues("x.state in (" + UNRECTIFIED + ") and x.due < :today", caller, today),
                receives ? handoffs("h.state = 'HANDED_OVER' and h.timed", caller, today) : 0,
                receives
                        ? handoffs("h.state in (" + AT_WORK + ") and x.state not in (" + OVER + ")", caller, today)
                        : 0,
                receives ? handoffs("h.state <> 'WAITING' and x.state = 'RECTIFIED'", caller, today) : 0,
                mine(caller, today),
                caller.is(Role.OFFICE)
                        ? count("letter where state = 'DRAFT'", caller, today)
                        : count(
                                "letter where state in ('SENT', 'RECEIVED', 'OVERDUE') and addressee_id = :me",
                                caller,
                                today),
                caller.is(Role.LEADER, Role.OFFICE) ? count("talk where state = 'PROPOSED'", caller, today) : 0,
                caller.is(Role.OFFICE, Role.ADMINISTRATOR)
                        ? count("exception_item where resolved_at is null", caller, today)
                        : 0);
    }

    private long mine(Caller caller, LocalDate today) {
        return switch (caller.role()) {
            case BUSINESS -> issues("x.state in (" + UNRECTIFIED + ")", caller, today);
            case CADRE -> issues("x.state = 'RECTIFIED'", caller, today);
            case LIAISON, UNIT_HEAD, OFFICE, LEADER, INSPECTOR, REGULATOR, REGULATOR_HEAD, ADMINISTRATOR -> 0;
        };
    }

    /** Issues a caller sees: a business its own, a cadre those of the businesses it covers, others the region's. */
    private long issues(String which, Caller caller, LocalDate today) {
        return switch (caller.role()) {
            case BUSINESS -> count("issue x where x.business_id = :business and " + which, caller, today);
            case CADRE ->
                count(
                        "issue x left join business_copy b on b.business_id = x.business_id"
                                + " where coalesce(b.cadre_id, x.cadre_id) = :me and " + which,
                        caller,
                        today);
            case LIAISON, UNIT_HEAD, OFFICE, LEADER, INSPECTOR, REGULATOR, REGULATOR_HEAD, ADMINISTRATOR ->
                count("issue x where " + which, caller, today);
        };
    }

    /** Hand-offs that are the caller's to receive: its own, for a market regulator those of its place. */
    private long handoffs(String which, Caller caller, LocalDate today) {
        String own = caller.is(Role.UNIT_HEAD) ? "h.receiver_id = :me" : "(h.body = 'MARKET' or h.receiver_id = :me)";
        return count(
                "handoff h join issue x on x.issue_id = h.issue_id where h.ended_on is null and " + own + " and "
                        + which,
                caller,
                today);
    }

    /** {@code from}: one of the constants above, never a caller's text. */
    private long count(String from, Caller caller, LocalDate today) {
        return jdbc.sql("select count(*) from (select from " + from + " limit " + MOST + ") counted")
                .param("me", caller.personId())
                .param("business", caller.businessId())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    record Rectified(long found, long closed, long onTime) {}
}
