package org.liangze.tasking.dutyreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.tasking.dutyreport.model.Figures;
import org.liangze.tasking.dutyreport.model.ReportRules;
import org.liangze.tasking.dutyreport.model.ReportState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The duty reports, one per cadre and year. */
@Component
class DutyReports {
    private static final String SELECT = """
            select report_id, cadre_id, year, cadre_name, unit, level, region, region_name, due, due_at, state, practices,
                   problems, plans, revision, figures, signature, submitted_at, late, receiver_id, decided_at, reason
              from duty_report""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DutyReports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<DutyReport> find(UUID id) {
        return jdbc.sql(SELECT + " where report_id = :id")
                .param("id", id)
                .query(this::report)
                .optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<DutyReport> hold(UUID id) {
        return jdbc.sql(SELECT + " where report_id = :id for update")
                .param("id", id)
                .query(this::report)
                .optional();
    }

    /** Those of one cadre, the latest first. */
    List<DutyReport> of(UUID cadreId) {
        return jdbc.sql(SELECT + " where cadre_id = :cadre and state <> 'CANCELLED' order by year desc")
                .param("cadre", cadreId)
                .query(this::report)
                .list();
    }

    /**
     * Which ones are listed.
     *
     * @param list open, submitted, returned, overdue or acknowledged; null for all that are not cancelled
     */
    record Filter(int year, String region, @Nullable ReportList list) {}

    List<DutyReport> page(Filter filter, @Nullable String afterRegion, @Nullable UUID after, Instant now, int limit) {
        ReportList list = filter.list();
        return jdbc.sql(SELECT + "\n" + """
                 where year = :year and region >= :region and region < :region || '~' and state <> 'CANCELLED'
                   and (:after::uuid is null or (region, report_id) > (:afterRegion, :after::uuid))
                """ + (list == null ? "" : list.condition()) + """
                 order by region, report_id
                 limit :limit""")
                .param("year", filter.year())
                .param("region", filter.region())
                .param("afterRegion", afterRegion)
                .param("after", after)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(this::report)
                .list();
    }

    void save(UUID id, ReportRules.Texts texts) {
        jdbc.sql("""
                update duty_report
                   set practices = :practices, problems = :problems, plans = :plans, revision = revision + 1
                 where report_id = :id""")
                .param("practices", texts.practices())
                .param("problems", texts.problems())
                .param("plans", texts.plans())
                .param("id", id)
                .update();
    }

    void handIn(UUID id, Figures figures, String signature, @Nullable UUID receiver, Instant now) {
        jdbc.sql("""
                update duty_report
                   set state = 'SUBMITTED', figures = :figures::jsonb, signature = :signature, submitted_at = :now,
                       late = coalesce(late, false) or :now >= due_at, receiver_id = :receiver
                 where report_id = :id""")
                .param("figures", json.writeValueAsString(figures))
                .param("signature", signature)
                .param("now", Timestamp.from(now))
                .param("receiver", receiver)
                .param("id", id)
                .update();
    }

    void acknowledge(UUID id, UUID by, Instant now) {
        jdbc.sql("""
                update duty_report set state = 'ACKNOWLEDGED', decided_at = :now, decided_by = :by where report_id = :id""")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void sendBack(
            UUID id, String reason, LocalDate due, Instant dueAt, @Nullable Instant alertAt, UUID by, Instant now) {
        jdbc.sql("""
                update duty_report
                   set state = 'RETURNED', reason = :reason, due = :due, due_at = :dueAt, alert_at = :alertAt, alerted_at = null,
                       decided_at = :now, decided_by = :by, revision = revision + 1
                 where report_id = :id""")
                .param("reason", reason)
                .param("due", due)
                .param("dueAt", Timestamp.from(dueAt))
                .param("alertAt", alertAt == null ? null : Timestamp.from(alertAt))
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    private DutyReport report(ResultSet row, int n) throws SQLException {
        String figures = row.getString("figures");
        return new DutyReport(
                row.getObject("report_id", UUID.class),
                row.getObject("cadre_id", UUID.class),
                row.getInt("year"),
                row.getString("cadre_name"),
                row.getString("unit"),
                Level.valueOf(row.getString("level")),
                row.getString("region"),
                row.getString("region_name"),
                row.getObject("due", LocalDate.class),
                row.getTimestamp("due_at").toInstant(),
                ReportState.valueOf(row.getString("state")),
                new ReportRules.Texts(row.getString("practices"), row.getString("problems"), row.getString("plans")),
                row.getInt("revision"),
                figures == null ? null : json.readValue(figures, Figures.class),
                row.getString("signature"),
                at(row, "submitted_at"),
                row.getObject("late", Boolean.class),
                row.getObject("receiver_id", UUID.class),
                at(row, "decided_at"),
                row.getString("reason"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
