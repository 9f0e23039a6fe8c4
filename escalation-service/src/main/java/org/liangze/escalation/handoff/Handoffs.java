package org.liangze.escalation.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;
import org.liangze.escalation.time.Days;
import org.liangze.kit.web.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code handoff}. Every change is guarded by the version that was read. */
@Repository
public class Handoffs {
    static final String COLUMNS = """
            h.handoff_id, h.issue_id, h.region, h.body, h.receiver_id, r.name as receiver_name, r.unit as receiver_unit,
                   r.region as receiver_region, h.round, h.state, h.lead, h.timed, h.origin, h.from_id, h.handed_by, h.handed_over_at,
                   h.clock_from, h.accept_days, h.inspect_days, h.report_days, h.accept_by, h.accepted_on, h.inspect_by, h.checked_on,
                   h.report_by, h.reported_on, h.receipt, h.case_number, h.disposal_reason, h.outcome, h.return_reason, h.undelivered,
                   h.attempts, h.ended_on, h.version
            """;
    private static final String SELECT = "select " + COLUMNS + """
              from handoff h left join person_copy r on r.person_id = h.receiver_id
            """;

    private final JdbcClient jdbc;

    Handoffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Handoff> find(UUID id) {
        return jdbc.sql(SELECT + " where h.handoff_id = :id")
                .param("id", id)
                .query(Handoff.class)
                .optional();
    }

    Handoff need(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("hand-off " + id + " is not here"));
    }

    /** All rows of an issue, in the order in which they came. */
    public List<Handoff> of(UUID issue) {
        return jdbc.sql(SELECT
                        + " where h.issue_id = :issue order by h.round, h.handed_over_at, h.body <> 'MARKET', h.body")
                .param("issue", issue)
                .query(Handoff.class)
                .list();
    }

    /** Whether this person handed the issue on: forwarded it, returned it, or asked a further body. */
    public boolean handedOn(UUID issue, UUID person) {
        return jdbc.sql("select exists (select from handoff where issue_id = :issue and handed_by = :person)")
                .param("issue", issue)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Whether this person received the issue and did not hand it on. */
    public boolean receives(UUID issue, UUID person) {
        return jdbc.sql("""
                select exists (select from handoff
                                where issue_id = :issue and receiver_id = :person and returned_at is null)""")
                .param("issue", issue)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** False when the issue was passed to this body in this round before. */
    boolean insert(New fresh, Instant now) {
        return jdbc.sql("""
                insert into handoff (handoff_id, issue_id, region, body, round, handed_over_at, state, lead, timed, origin, from_id,
                                     handed_by, clock_from)
                values (:id, :issue, :region, :body, :round, :now, 'WAITING', :lead, :timed, :origin, :from, :by, :clock)
                on conflict do nothing""")
                        .param("id", fresh.id())
                        .param("issue", fresh.matter().issueId())
                        .param("region", fresh.matter().region())
                        .param("body", fresh.body())
                        .param("round", fresh.round())
                        .param("now", Days.sql(now))
                        .param("lead", fresh.lead())
                        .param("timed", fresh.matter().isTimed())
                        .param("origin", fresh.origin().name())
                        .param("from", fresh.from())
                        .param("by", fresh.by())
                        .param("clock", fresh.clockFrom())
                        .update()
                == 1;
    }

    void named(Handoff row, UUID receiver, HandoffClock.Started clock) {
        guarded(jdbc.sql("""
                update handoff
                   set receiver_id = :receiver, state = 'HANDED_OVER', clock_from = :from, accept_days = :acceptDays,
                       inspect_days = :inspectDays, report_days = :reportDays, accept_by = :accept, inspect_by = :inspect,
                       waits_for_year = :year, undelivered = null, version = version + 1
                 where handoff_id = :id and version = :version""")
                .param("receiver", receiver)
                .param("from", clock.from())
                .param("acceptDays", clock.acceptDays())
                .param("inspectDays", clock.inspectDays())
                .param("reportDays", clock.reportDays())
                .param("accept", clock.acceptBy())
                .param("inspect", clock.inspectBy())
                .param("year", clock.waitsForYear())
                .param("id", row.handoffId())
                .param("version", row.version())
                .update());
    }

    /** Moves on; what is not given stays as it is. */
    void move(Handoff row, HandoffState state, HandoffChange to) {
        guarded(jdbc.sql("""
                update handoff
                   set state = :state, lead = lead and not :givesUp,
                       receipt = coalesce(:receipt, receipt), receipt_year = coalesce(:receiptYear, receipt_year),
                       receipt_sequence = coalesce(:receiptSequence, receipt_sequence),
                       accepted_on = coalesce(accepted_on, :accepted), accepted_at = coalesce(accepted_at, :acceptedAt),
                       checked_on = coalesce(checked_on, :checked), report_by = coalesce(report_by, :reportBy),
                       reported_on = coalesce(reported_on, :reported), outcome = coalesce(:outcome, outcome),
                       case_number = coalesce(:caseNumber, case_number),
                       disposal_reason = coalesce(:disposalReason, disposal_reason),
                       returned_at = coalesce(:givenUpAt, returned_at), return_reason = coalesce(:givenUpWhy, return_reason),
                       ended_on = coalesce(:ended, ended_on), waits_for_year = coalesce(:year, waits_for_year),
                       undelivered = null, version = version + 1
                 where handoff_id = :id and version = :version""")
                .param("state", state.name())
                .param("givesUp", to.givenUpAt != null)
                .param("receipt", to.receipt == null ? null : to.receipt.number())
                .param("receiptYear", to.receipt == null ? null : to.receipt.year())
                .param("receiptSequence", to.receipt == null ? null : to.receipt.sequence())
                .param("accepted", to.acceptedOn)
                .param("acceptedAt", Days.sql(to.acceptedAt))
                .param("checked", to.checkedOn)
                .param("reportBy", to.reportBy)
                .param("reported", to.reportedOn)
                .param("outcome", to.outcome)
                .param("caseNumber", to.caseNumber)
                .param("disposalReason", to.disposalReason)
                .param("givenUpAt", Days.sql(to.givenUpAt))
                .param("givenUpWhy", to.givenUpWhy)
                .param("ended", to.endedOn)
                .param("year", to.waitsForYear)
                .param("id", row.handoffId())
                .param("version", row.version())
                .update());
    }

    /** The terms, computed anew; {@code from} where the clock starts again. */
    void terms(
            UUID id,
            LocalDate from,
            @Nullable LocalDate acceptBy,
            @Nullable LocalDate inspectBy,
            @Nullable LocalDate reportBy,
            @Nullable Integer waitsForYear) {
        jdbc.sql("""
                update handoff
                   set clock_from = :from, accept_by = :accept, inspect_by = :inspect, report_by = :report, waits_for_year = :year,
                       version = version + 1
                 where handoff_id = :id""")
                .param("from", from)
                .param("accept", acceptBy)
                .param("inspect", inspectBy)
                .param("report", reportBy)
                .param("year", waitsForYear)
                .param("id", id)
                .update();
    }

    void noLongerLeads(UUID issue) {
        jdbc.sql("update handoff set lead = false where issue_id = :issue and lead")
                .param("issue", issue)
                .update();
    }

    void sentAgain(Handoff row) {
        guarded(jdbc.sql("""
                update handoff set undelivered = null, attempts = attempts + 1, version = version + 1
                 where handoff_id = :id and version = :version""")
                .param("id", row.handoffId())
                .param("version", row.version())
                .update());
    }

    /** The notice of these hand-offs reached nobody: those of a receiver that are not accepted. */
    void undelivered(UUID receiver, String why, Instant at) {
        jdbc.sql("""
                update handoff set undelivered = :why
                 where receiver_id = :receiver and state = 'HANDED_OVER' and ended_on is null and handed_over_at <= :at""")
                .param("receiver", receiver)
                .param("why", why)
                .param("at", Days.sql(at))
                .update();
    }

    List<UUID> waiting(int year) {
        return jdbc.sql("select handoff_id from handoff where waits_for_year <= :year order by handoff_id")
                .param("year", year)
                .query(UUID.class)
                .list();
    }

    /** Live rows with a term, by id. */
    List<UUID> timed(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                select handoff_id from handoff
                 where ended_on is null and timed and receiver_id is not null
                   and (cast(:after as uuid) is null or handoff_id > :after)
                 order by handoff_id limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** The year that one of its terms waits for. */
    @Nullable
    Integer waitsForYear(UUID id) {
        return jdbc.sql("select waits_for_year from handoff where handoff_id = :id")
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single()
                .orElse(null);
    }

    private static void guarded(int updated) {
        if (updated != 1) {
            throw Refusal.conflict("changed-meanwhile", "此件刚被他人更新，请刷新后再办理");
        }
    }

    /** A row to come, with nobody named yet. */
    record New(
            UUID id,
            Matter matter,
            String body,
            int round,
            boolean lead,
            Handoff.Origin origin,
            @Nullable UUID from,
            @Nullable UUID by,
            LocalDate clockFrom) {}
}
