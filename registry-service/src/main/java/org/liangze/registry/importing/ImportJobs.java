package org.liangze.registry.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.SheetLayout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports there are. */
@Component
class ImportJobs {
    private static final String COLUMNS = """
            select id, region, file_name, source, kind, state, step, rows_done, failure, created_at, confirmed_at, summary
              from import_job
            """;
    private static final TypeReference<List<SheetLayout>> LAYOUTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportJobs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void open(Act act, String file, @Nullable ImportKind kind, @Nullable String source, Instant expires) {
        jdbc.sql("""
                insert into import_job (id, region, by_person, file_name, source, kind, state, step, created_at, expires_at)
                values (:id, :region, :by, :file, :source, :kind, 'READING', '等待', :now, :expires)""")
                .param("id", act.id())
                .param("region", act.region())
                .param("by", act.by())
                .param("file", file)
                .param("source", source)
                .param("kind", kind == null ? null : kind.name())
                .param("now", Timestamp.from(act.at()))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Says which process works on a job, by the lock that it holds. */
    void claim(UUID job, long lock) {
        jdbc.sql("update import_job set node = :node where id = :id")
                .param("node", lock)
                .param("id", job)
                .update();
    }

    ImportJob need(Caller caller, UUID id) {
        return find(caller, id).orElseThrow(() -> Refusal.notFound("import-unknown", "没有找到这次导入"));
    }

    private Optional<ImportJob> find(Caller caller, UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id and starts_with(region, :scope)")
                .param("id", id)
                .param("scope", caller.region())
                .query((row, n) -> job(row))
                .optional();
    }

    /** The caller's imports, newest first. */
    List<ImportJob> list(Caller caller, @Nullable List<String> after, int limit) {
        return jdbc.sql(COLUMNS + """
                 where starts_with(region, :scope)
                   and (cast(:at as timestamptz) is null or (created_at, id) < (cast(:at as timestamptz), cast(:id as uuid)))
                 order by created_at desc, id desc
                 limit :limit""")
                .param("scope", caller.region())
                .param("at", after == null ? null : after.get(0))
                .param("id", after == null ? null : after.get(1))
                .param("limit", limit)
                .query((row, n) -> job(row))
                .list();
    }

    List<SheetLayout> layouts(UUID job) {
        return jdbc.sql("select layout from import_job where id = :id")
                .param("id", job)
                .query((row, n) -> json.readValue(row.getString(1), LAYOUTS))
                .single();
    }

    void keepLayouts(UUID job, List<SheetLayout> sheets) {
        jdbc.sql("update import_job set layout = cast(:layout as jsonb) where id = :id")
                .param("layout", json.writeValueAsString(sheets))
                .param("id", job)
                .update();
    }

    void progress(UUID job, String step, long rows) {
        jdbc.sql("update import_job set step = :step, rows_done = :rows where id = :id")
                .param("step", step)
                .param("rows", rows)
                .param("id", job)
                .update();
    }

    /** Takes a job from one state to another; false when it is in another state than expected. */
    boolean move(UUID job, ImportState from, ImportState to) {
        return jdbc.sql("update import_job set state = :to, failure = null, step = '' where id = :id and state = :from")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("id", job)
                        .update()
                == 1;
    }

    void keepSummary(UUID job, ImportState state, ImportReport report) {
        jdbc.sql("""
                update import_job set state = :state, summary = cast(:summary as jsonb), failure = null, step = '', node = null
                 where id = :id""")
                .param("state", state.name())
                .param("summary", json.writeValueAsString(report))
                .param("id", job)
                .update();
    }

    void fail(UUID job, String why) {
        jdbc.sql(
                        "update import_job set state = 'FAILED', failure = :why, step = '', node = null, purged = true where id = :id")
                .param("why", why)
                .param("id", job)
                .update();
    }

    /** Puts a job back to its preview, with the reason why the confirmation did not go through. */
    void unconfirmed(UUID job, String why) {
        jdbc.sql("""
                update import_job set state = 'PREVIEWED', failure = :why, step = '', node = null
                 where id = :id and state = 'CONFIRMING'""").param("why", why).param("id", job).update();
    }

    void confirmed(Act act, UUID job, ImportReport report) {
        jdbc.sql("""
                update import_job
                   set state = 'CONFIRMED', summary = cast(:summary as jsonb), confirmed_at = :now, failure = null, step = '',
                       node = null
                 where id = :id""")
                .param("summary", json.writeValueAsString(report))
                .param("now", Timestamp.from(act.at()))
                .param("id", job)
                .update();
    }

    /** Keeps the counts of an import only; a preview that nobody confirmed is over. */
    void expire(UUID job) {
        jdbc.sql("select summary from import_job where id = :id and summary is not null")
                .param("id", job)
                .query((row, n) -> json.readValue(row.getString(1), ImportReport.class))
                .optional()
                .ifPresent(report -> jdbc.sql("update import_job set summary = cast(:summary as jsonb) where id = :id")
                        .param("summary", json.writeValueAsString(Reports.withoutValues(report)))
                        .param("id", job)
                        .update());
        jdbc.sql("""
                update import_job
                   set purged = true, layout = '[]',
                       state = case when state in ('NEEDS_COLUMNS', 'PREVIEWED') then 'EXPIRED' else state end
                 where id = :id""").param("id", job).update();
    }

    private ImportJob job(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        String summary = row.getString("summary");
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("region"),
                row.getString("file_name"),
                row.getString("source"),
                kind == null ? null : ImportKind.valueOf(kind),
                ImportState.valueOf(row.getString("state")),
                row.getString("step"),
                row.getLong("rows_done"),
                row.getString("failure"),
                row.getTimestamp("created_at").toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                summary == null ? null : json.readValue(summary, ImportReport.class));
    }
}
