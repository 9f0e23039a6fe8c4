package org.liangze.tasking.visit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.liangze.contracts.TaskState;
import org.liangze.contracts.VisitMode;
import org.liangze.tasking.visit.model.UnfinishedTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits and their answers, as they stand after their corrections. */
@Component
public class Visits {
    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A visit as stored.
     *
     * @param mode and {@code representative}: of the version that stands
     * @param collectiveId shared by the visits of one collective visit; null for a visit of its own
     * @param version 1 until it is corrected
     */
    public record Stored(
            UUID visitId,
            UUID businessId,
            String region,
            String tier,
            UUID cadreId,
            UUID recordedBy,
            Instant visitedAt,
            Instant recordedAt,
            VisitMode mode,
            UUID checklistId,
            int checklistVersion,
            String signature,
            String representative,
            @Nullable String representativeSignature,
            @Nullable String place,
            @Nullable UUID collectiveId,
            int version) {}

    /** An answer as stored. */
    public record Given(int item, Answer answer, @Nullable String note) {}

    private static final String COLUMNS = """
            visit_id, business_id, region, tier, cadre_id, recorded_by, visited_at, recorded_at, mode, checklist_id,
            checklist_version, signature, representative, representative_signature, place, collective_id, version""";

    private static final String SELECT = """
            select v.visit_id, v.business_id, v.region, v.tier, v.cadre_id, v.recorded_by, v.visited_at, v.recorded_at,
                   coalesce(c.mode, v.mode) as mode, v.checklist_id, v.checklist_version, v.signature,
                   coalesce(c.representative, v.representative) as representative, v.representative_signature, v.place,
                   v.collective_id, v.version
              from visit v left join visit_correction c using (visit_id, version)
            """;

    /** Stores a visit; false if one with this id is there already, once it is committed. */
    boolean add(Stored visit) {
        return jdbc.sql("insert into visit (" + COLUMNS + """
                ) values (:visitId, :businessId, :region, :tier, :cadreId, :recordedBy, :visitedAt, :recordedAt, :mode,
                          :checklistId, :checklistVersion, :signature, :representative, :representativeSignature, :place,
                          :collectiveId, :version)
                on conflict (visit_id) do nothing""")
                        .param("visitId", visit.visitId())
                        .param("businessId", visit.businessId())
                        .param("region", visit.region())
                        .param("tier", visit.tier())
                        .param("cadreId", visit.cadreId())
                        .param("recordedBy", visit.recordedBy())
                        .param("visitedAt", Timestamp.from(visit.visitedAt()))
                        .param("recordedAt", Timestamp.from(visit.recordedAt()))
                        .param("mode", visit.mode().name())
                        .param("checklistId", visit.checklistId())
                        .param("checklistVersion", visit.checklistVersion())
                        .param("signature", visit.signature())
                        .param("representative", visit.representative())
                        .param("representativeSignature", visit.representativeSignature())
                        .param("place", visit.place())
                        .param("collectiveId", visit.collectiveId())
                        .param("version", visit.version())
                        .update()
                == 1;
    }

    /** All answers of a version. */
    public void addAnswers(Stored visit, int version, List<Given> answers) {
        jdbc.sql("""
                insert into visit_answer (visit_id, version, item, region, answer, note)
                select :visit, :version, item, :region, answer, note
                  from unnest(:items::int[], :answers::text[], :notes::text[]) as a(item, answer, note)""")
                .param("visit", visit.visitId())
                .param("version", version)
                .param("region", visit.region())
                .param("items", answers.stream().map(Given::item).toArray(Integer[]::new))
                .param(
                        "answers",
                        answers.stream().map(one -> one.answer().name()).toArray(String[]::new))
                .param("notes", answers.stream().map(Given::note).toArray(String[]::new))
                .update();
    }

    public Optional<Stored> find(UUID id) {
        return jdbc.sql(SELECT + " where v.visit_id = :id")
                .param("id", id)
                .query(Stored.class)
                .optional();
    }

    public List<Given> answers(UUID visitId, int version) {
        return jdbc.sql("""
                select item, answer, note from visit_answer where visit_id = :id and version = :version order by item""")
                .param("id", visitId)
                .param("version", version)
                .query(Given.class)
                .list();
    }

    List<Stored> ofBusiness(UUID businessId, int limit, @Nullable Instant before) {
        return jdbc.sql(SELECT + """
                        where v.business_id = :business
                          and (:before::timestamptz is null or v.visited_at < :before::timestamptz)
                        order by v.visited_at desc, v.visit_id
                        limit :limit""")
                .param("business", businessId)
                .param("before", before == null ? null : Timestamp.from(before))
                .param("limit", limit)
                .query(Stored.class)
                .list();
    }

    /** The business's open and overdue tasks, locked so that no sweep decides over them meanwhile. */
    List<UnfinishedTask> unfinished(UUID businessId) {
        return jdbc.sql("""
                select t.task_id, t.kind, t.period, p.campaign, t.cadre_id, t.due, p.opens_at, t.due_at
                  from task t join period p using (period)
                 where t.business_id = :business and t.state in ('PLANNED', 'OPEN', 'IN_PROGRESS', 'OVERDUE')
                 order by t.due, t.task_id
                   for update of t""")
                .param("business", businessId)
                .query(UnfinishedTask.class)
                .list();
    }

    void close(UnfinishedTask task, TaskState state, Stored visit) {
        jdbc.sql("update task set state = :state, closed_at = :now, visit_id = :visit where task_id = :task")
                .param("state", state.name())
                .param("now", Timestamp.from(visit.recordedAt()))
                .param("visit", visit.visitId())
                .param("task", task.taskId())
                .update();
    }

    /** What the visit closed. */
    List<Closing> closed(UUID visitId) {
        return jdbc.sql(
                        "select task_id, period, state, due, due_at from task where visit_id = :visit order by due, task_id")
                .param("visit", visitId)
                .query(Closing.class)
                .list();
    }

    /** Counts answers under the quarter they were given in; a correction counts the difference. */
    public void count(Stored visit, String quarter, int yes, int no) {
        jdbc.sql("""
                insert into tally (period, region, tier, measure, n)
                select :quarter, :region, :tier, measure, n
                  from (values ('YES', :yes::bigint), ('NO', :no::bigint)) as counted(measure, n)
                 where n <> 0""")
                .param("quarter", quarter)
                .param("region", visit.region())
                .param("tier", visit.tier())
                .param("yes", yes)
                .param("no", no)
                .update();
    }

    record Closing(UUID taskId, String period, TaskState state, LocalDate due, Instant dueAt) {}
}
