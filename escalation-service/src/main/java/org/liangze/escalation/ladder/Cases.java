package org.liangze.escalation.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.ladder.model.Hold;
import org.liangze.escalation.ladder.model.Outlook;
import org.liangze.escalation.policy.LadderJson;
import org.liangze.escalation.policy.StampedLadder;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code escalation_case}. */
@Repository
class Cases {
    private static final String SELECT = """
            select c.case_id, c.ladder, c.subject, c.business_id, c.region, c.task_id, c.issue_id, c.cadre_id, c.regulator_id,
                   c.title, c.urgent, c.policy, c.anchors, c.state, c.current_mark, c.next_mark, c.next_at, c.next_limit,
                   c.owner_id, c.acknowledged_mark, c.held_until, c.send_at, c.waits_for_year,
                   array(select s.mark from case_step s where s.case_id = c.case_id) as done
              from escalation_case c
            """;

    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is a case for the subject already. */
    boolean insert(UUID id, NewCase fresh, StampedLadder ladder, LocalTime sendAt, Instant now) {
        return jdbc.sql("""
                insert into escalation_case (case_id, ladder, subject, business_id, region, task_id, issue_id, cadre_id,
                                             regulator_id, title, urgent, policy, policy_region, policy_from, policy_version,
                                             send_at, anchors, state, opened_at)
                values (:id, :ladder, :subject, :business, :region, :task, :issue, :cadre, :regulator, :title, :urgent,
                        :policy::jsonb, :policyRegion, :policyFrom, :policyVersion, :sendAt, :anchors::jsonb, 'OPEN', :now)
                on conflict do nothing""")
                        .param("id", id)
                        .param("ladder", fresh.ladder().name())
                        .param("subject", fresh.subject())
                        .param("business", fresh.businessId())
                        .param("region", fresh.region())
                        .param("task", fresh.taskId())
                        .param("issue", fresh.issueId())
                        .param("cadre", fresh.cadreId())
                        .param("regulator", fresh.regulatorId())
                        .param("title", fresh.title())
                        .param("urgent", fresh.urgent())
                        .param("policy", LadderJson.write(ladder.rungs()))
                        .param("policyRegion", ladder.region())
                        .param("policyFrom", ladder.from())
                        .param("policyVersion", ladder.version())
                        .param("sendAt", sendAt)
                        .param("anchors", LadderJson.writeDates(fresh.dates()))
                        .param("now", Days.sql(now))
                        .update()
                == 1;
    }

    Optional<CaseRow> find(UUID id) {
        return jdbc.sql(SELECT + " where c.case_id = :id")
                .param("id", id)
                .query(Cases::row)
                .optional();
    }

    Optional<CaseRow> lock(UUID id) {
        return jdbc.sql(SELECT + " where c.case_id = :id for no key update of c")
                .param("id", id)
                .query(Cases::row)
                .optional();
    }

    /** Open cases of a business in one ladder. */
    List<UUID> openOf(Ladder ladder, UUID business) {
        return jdbc.sql("""
                select case_id from escalation_case
                 where business_id = :business and ladder = :ladder and state <> 'ENDED' order by case_id""")
                .param("business", business)
                .param("ladder", ladder.name())
                .query(UUID.class)
                .list();
    }

    /** The step that is due longest, if any is. */
    Optional<DueStep> earliestDue(Instant now) {
        return jdbc.sql("""
                select ladder, next_mark from escalation_case
                 where state = 'OPEN' and next_at <= :now
                 order by next_at, ladder, next_mark
                 limit 1""")
                .param("now", Days.sql(now))
                .query((row, n) -> new DueStep(Ladder.valueOf(row.getString(1)), row.getString(2)))
                .optional();
    }

    /**
     * Whether no other node is at this step; until this transaction ends, none will be. Two nodes sharing out the cases of one
     * step would tell each recipient twice, of half of them each.
     */
    boolean mineAlone(DueStep step) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:step, 0))")
                .param("step", "case-step|%s|%s".formatted(step.ladder(), step.mark()))
                .query(Boolean.class)
                .single();
    }

    /** All cases for which that step is due: together, so that a recipient gets one alert for all. */
    List<CaseRow> claim(DueStep step, Instant now) {
        return jdbc.sql(SELECT + """
                 where c.state = 'OPEN' and c.next_at <= :now and c.ladder = :ladder and c.next_mark = :mark
                 order by c.region, c.business_id, c.opened_at, c.case_id
                   for no key update of c skip locked""")
                .param("now", Days.sql(now))
                .param("ladder", step.ladder().name())
                .param("mark", step.mark())
                .query(Cases::row)
                .list();
    }

    /** Open and paused cases after one, in the order of their ids: a page for who looks at all of them. */
    List<CaseRow> openAfter(UUID after, int limit) {
        return jdbc.sql(SELECT + " where c.state <> 'ENDED' and c.case_id > :after order by c.case_id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(Cases::row)
                .list();
    }

    boolean anyOpen() {
        return jdbc.sql("select exists (select from escalation_case where state <> 'ENDED')")
                .query(Boolean.class)
                .single();
    }

    @Nullable
    Instant nextStepAt() {
        return firstInstant("select next_at from escalation_case where state = 'OPEN' and next_at is not null"
                + " order by next_at limit 1");
    }

    @Nullable
    Instant nextResumption() {
        return firstInstant("select resume_at from escalation_case where state = 'PAUSED' order by resume_at limit 1");
    }

    List<CaseRow> claimResumptions(Instant now) {
        return jdbc.sql(
                        SELECT
                                + " where c.state = 'PAUSED' and c.resume_at <= :now order by c.case_id for no key update of c skip locked")
                .param("now", Days.sql(now))
                .query(Cases::row)
                .list();
    }

    boolean waitsFor(int year) {
        return jdbc.sql("select exists (select from escalation_case where waits_for_year <= :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    List<CaseRow> claimWaiting(int year) {
        return jdbc.sql(SELECT
                        + " where c.waits_for_year <= :year order by c.case_id for no key update of c skip locked")
                .param("year", year)
                .query(Cases::row)
                .list();
    }

    /** The next cases after one whose next step is still to come, locked. */
    List<CaseRow> lockComing(UUID after, Instant now, int limit) {
        return jdbc.sql(SELECT + """
                 where c.case_id > :after and c.state <> 'ENDED' and c.next_at > :now
                 order by c.case_id limit :limit
                   for no key update of c""")
                .param("after", after)
                .param("now", Days.sql(now))
                .param("limit", limit)
                .query(Cases::row)
                .list();
    }

    /** Writes down what lies before each case. */
    void save(Collection<Looked> all) {
        jdbc.sql("""
                update escalation_case c
                   set next_mark = n.mark, next_at = n.at::timestamptz, next_limit = n.limit_on::date,
                       waits_for_year = n.waits::integer
                  from unnest(:ids, :marks, :ats, :limits, :waits) as n (case_id, mark, at, limit_on, waits)
                 where c.case_id = n.case_id""")
                .param("ids", all.stream().map(Looked::caseId).toArray(UUID[]::new))
                .param("marks", all.stream().map(Looked::mark).toArray(String[]::new))
                .param("ats", all.stream().map(Looked::at).toArray(String[]::new))
                .param("limits", all.stream().map(Looked::limit).toArray(String[]::new))
                .param("waits", all.stream().map(Looked::waits).toArray(String[]::new))
                .update();
    }

    void saveDates(CaseRow row) {
        jdbc.sql("update escalation_case set anchors = :anchors::jsonb where case_id = :id")
                .param("anchors", LadderJson.writeDates(row.dates()))
                .param("id", row.caseId())
                .update();
    }

    void reached(Collection<UUID> ids, String mark, Instant now) {
        jdbc.sql("""
                update escalation_case set current_mark = :mark, current_since = :now, acknowledged_by = null
                 where case_id = any(:ids)""")
                .param("mark", mark)
                .param("now", Days.sql(now))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Back to a step that was taken before, or to none. */
    void lower(UUID id, @Nullable String mark, Instant now) {
        jdbc.sql("""
                update escalation_case
                   set current_mark = :mark, current_since = :since, acknowledged_by = null
                 where case_id = :id""")
                .param("mark", mark)
                .param("since", mark == null ? null : Days.sql(now))
                .param("id", id)
                .update();
    }

    void resume(UUID id, @Nullable Hold hold) {
        jdbc.sql("""
                update escalation_case
                   set state = 'OPEN', paused_until = null, pause_reason = null, resume_at = null,
                       acknowledged_mark = :mark, held_until = :until
                 where case_id = :id and state = 'PAUSED'""")
                .param("mark", hold == null ? null : hold.mark())
                .param("until", Days.sql(hold == null ? null : hold.until()))
                .param("id", id)
                .update();
    }

    void end(UUID id, String reason, Instant now) {
        jdbc.sql("""
                update escalation_case
                   set state = 'ENDED', ended_at = :now, end_reason = :reason, next_mark = null, next_at = null,
                       next_limit = null, waits_for_year = null, resume_at = null, paused_until = null
                 where case_id = :id""")
                .param("now", Days.sql(now))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private @Nullable Instant firstInstant(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    /** A step of a ladder that some cases have reached. */
    record DueStep(Ladder ladder, String mark) {}

    /** An outlook as columns. */
    record Looked(
            UUID caseId,
            @Nullable String mark,
            @Nullable String at,
            @Nullable String limit,
            @Nullable String waits) {
        /** As a reader understands it. */
        String words() {
            if (mark != null) {
                return "%s（%s，期限%s）".formatted(mark, at, limit);
            }
            return waits == null ? "无" : "等待%s年节假日安排".formatted(waits);
        }

        static Looked of(UUID id, Outlook outlook) {
            return switch (outlook) {
                case Outlook.Next next ->
                    new Looked(
                            id, next.mark(), next.at().toString(), next.limit().toString(), null);
                case Outlook.Waits waits -> new Looked(id, null, null, null, Integer.toString(waits.year()));
                case Outlook.Rests rests -> new Looked(id, null, null, null, null);
            };
        }
    }

    private static CaseRow row(ResultSet row, int n) throws SQLException {
        Timestamp nextAt = row.getTimestamp("next_at");
        return new CaseRow(
                row.getObject("case_id", UUID.class),
                Ladder.valueOf(row.getString("ladder")),
                row.getString("subject"),
                row.getObject("business_id", UUID.class),
                row.getString("region"),
                row.getObject("task_id", UUID.class),
                row.getObject("issue_id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                row.getObject("regulator_id", UUID.class),
                row.getString("title"),
                row.getBoolean("urgent"),
                LadderJson.rungs(row.getString("policy")),
                LadderJson.dates(row.getString("anchors")),
                marks(row),
                row.getString("state"),
                row.getString("current_mark"),
                row.getString("next_mark"),
                nextAt == null ? null : nextAt.toInstant(),
                row.getObject("next_limit", LocalDate.class),
                row.getObject("owner_id", UUID.class),
                hold(row),
                row.getObject("send_at", LocalTime.class),
                row.getObject("waits_for_year", Integer.class));
    }

    private static Set<String> marks(ResultSet row) throws SQLException {
        return new HashSet<>(Arrays.asList((String[]) row.getArray("done").getArray()));
    }

    private static @Nullable Hold hold(ResultSet row) throws SQLException {
        String mark = row.getString("acknowledged_mark");
        Timestamp until = row.getTimestamp("held_until");
        return until == null ? null : new Hold(mark, until.toInstant());
    }
}
