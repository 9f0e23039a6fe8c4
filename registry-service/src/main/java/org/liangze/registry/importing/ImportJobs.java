package org.liangze.registry.importing;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.Act;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.ParsedRow;
import org.liangze.registry.person.model.PersonDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports and the rows they accepted, kept from preview to confirmation. */
@Component
class ImportJobs {
    private record StoredRow(String sheet, int rowNo, String draft) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportJobs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void open(Act act, ImportReport report) {
        jdbc.sql("""
                insert into import_job (id, region, by_person, file_name, source, state, summary, created_at)
                values (:id, :region, :by, :file, :source, :state, cast(:summary as jsonb), :now)""")
                .param("id", report.id())
                .param("region", act.region())
                .param("by", act.by())
                .param("file", report.fileName())
                .param("source", report.source())
                .param("state", report.state())
                .param("summary", json.writeValueAsString(report))
                .param("now", Timestamp.from(act.at()))
                .update();
    }

    <D> void keep(Act act, UUID job, ImportKind kind, List<? extends Batch.Accepted<D, ?>> rows) {
        jdbc.sql("""
                insert into import_row (job_id, sheet, row_no, region, kind, draft)
                select :job, r.sheet, r.row_no, :region, :kind, cast(r.draft as jsonb)
                  from unnest(cast(:sheets as text[]), cast(:numbers as int[]), cast(:drafts as text[]))
                       as r (sheet, row_no, draft)""")
                .param("job", job)
                .param("region", act.region())
                .param("kind", kind.name())
                .param("sheets", rows.stream().map(Batch.Accepted::sheet).toArray(String[]::new))
                .param("numbers", rows.stream().map(Batch.Accepted::number).toArray(Integer[]::new))
                .param(
                        "drafts",
                        rows.stream()
                                .map(row -> json.writeValueAsString(row.draft()))
                                .toArray(String[]::new))
                .update();
    }

    Optional<ImportReport> find(UUID job) {
        return jdbc.sql("select summary from import_job where id = :id")
                .param("id", job)
                .query((row, index) -> json.readValue(row.getString(1), ImportReport.class))
                .optional();
    }

    List<ParsedRow<PersonDraft>> people(UUID job) {
        return rows(job, ImportKind.PEOPLE, PersonDraft.class);
    }

    List<ParsedRow<BusinessDraft>> businesses(UUID job) {
        return rows(job, ImportKind.BUSINESSES, BusinessDraft.class);
    }

    private <D> List<ParsedRow<D>> rows(UUID job, ImportKind kind, Class<D> type) {
        return jdbc
                .sql(
                        "select sheet, row_no, draft::text as draft from import_row where job_id = :job and kind = :kind order by row_no")
                .param("job", job)
                .param("kind", kind.name())
                .query(StoredRow.class)
                .list()
                .stream()
                .map(row -> new ParsedRow<>(row.sheet(), row.rowNo(), json.readValue(row.draft(), type), List.of()))
                .toList();
    }

    /** Takes the job for confirming; false when it was confirmed before. The rows have done their work and go. */
    boolean confirm(Act act, ImportReport report) {
        int mine = jdbc.sql("""
                update import_job set state = 'CONFIRMED', summary = cast(:summary as jsonb), confirmed_at = :now
                 where id = :id and state = 'PREVIEWED'""")
                .param("summary", json.writeValueAsString(report))
                .param("now", Timestamp.from(act.at()))
                .param("id", report.id())
                .update();
        jdbc.sql("delete from import_row where job_id = :id")
                .param("id", report.id())
                .update();
        return mine == 1;
    }

    /** Who is on the register in these counties and the caller's scope, but not among the given ids. */
    List<ImportReport.Missing> missing(
            Caller caller, ImportKind kind, Collection<String> counties, Collection<UUID> listed) {
        String table = switch (kind) {
            case PEOPLE -> "person where in_post and role <> 'ADMINISTRATOR'";
            case BUSINESSES -> "business where state <> 'DEREGISTERED'";
        };
        return jdbc.sql("select id, name from " + table + """
                   and left(region, 6) = any (:counties) and starts_with(region, :scope) and id <> all (:listed)
                 order by name, id""")
                .param("counties", counties.toArray(String[]::new))
                .param("scope", caller.region())
                .param("listed", listed.toArray(UUID[]::new))
                .query((row, index) ->
                        new ImportReport.Missing(kind, row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }
}
