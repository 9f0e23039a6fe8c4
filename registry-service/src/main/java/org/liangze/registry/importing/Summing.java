package org.liangze.registry.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.importing.ImportReport.Missing;
import org.liangze.registry.importing.ImportReport.Question;
import org.liangze.registry.importing.ImportReport.RefusedRow;
import org.liangze.registry.importing.ImportReport.RowWarning;
import org.liangze.registry.importing.ImportReport.Tally;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.SheetLayout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the staged rows of an import would do, and gathers what deserves to be shown. */
@Component
class Summing {
    /** What there is to say about the rows. */
    record Sums(
            Map<ImportKind, Tally> tallies,
            List<RefusedRow> refusals,
            int refusedTotal,
            List<RowWarning> warnings,
            List<Missing> missing,
            List<Question> questions) {
        static final Sums NONE = new Sums(Map.of(), List.of(), 0, List.of(), List.of(), List.of());

        Tally tally(ImportKind kind) {
            return tallies.getOrDefault(kind, Tally.NONE);
        }
    }

    private final JdbcClient jdbc;
    private final StagedRows rows;
    private final MissingRows missing;

    Summing(JdbcClient jdbc, StagedRows rows, MissingRows missing) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.missing = missing;
    }

    Sums sum(Caller caller, UUID job, List<SheetLayout> sheets) {
        Map<Integer, SheetLayout> byNo = sheets.stream().collect(Collectors.toMap(SheetLayout::no, sheet -> sheet));
        Map<ImportKind, Map<Outcome, Integer>> counts = counts(job);
        Map<ImportKind, Tally> tallies = new EnumMap<>(ImportKind.class);
        List<Missing> absent = new ArrayList<>();
        int refused = 0;
        for (ImportKind kind : ImportKind.values()) {
            Map<Outcome, Integer> of = counts.getOrDefault(kind, Map.of());
            missing.first(caller, job, kind, ImportReport.MAX_MISSING - absent.size())
                    .forEach(absent::add);
            tallies.put(kind, tally(of, missing.count(caller, job, kind)));
            refused += of.getOrDefault(Outcome.REFUSED, 0);
        }
        return new Sums(tallies, refusals(job, byNo), refused, warnings(job, byNo), absent, questions(job, byNo));
    }

    private Map<ImportKind, Map<Outcome, Integer>> counts(UUID job) {
        Map<ImportKind, Map<Outcome, Integer>> counts = new EnumMap<>(ImportKind.class);
        jdbc.sql("select kind, outcome, count(*) from import_row where job_id = :job group by kind, outcome")
                .param("job", job)
                .query((row, n) -> counts.computeIfAbsent(
                                ImportKind.valueOf(row.getString(1)), kind -> new EnumMap<>(Outcome.class))
                        .put(Outcome.valueOf(row.getString(2)), row.getInt(3)))
                .list();
        return counts;
    }

    private static Tally tally(Map<Outcome, Integer> of, int missing) {
        return new Tally(
                of.getOrDefault(Outcome.ADDED, 0),
                of.getOrDefault(Outcome.CHANGED, 0),
                of.getOrDefault(Outcome.UNCHANGED, 0),
                of.getOrDefault(Outcome.REFUSED, 0),
                missing,
                of.getOrDefault(Outcome.ASKED, 0),
                of.getOrDefault(Outcome.JOINED, 0));
    }

    private List<RefusedRow> refusals(UUID job, Map<Integer, SheetLayout> sheets) {
        return jdbc
                .sql("""
                select sheet, row_no, details from import_row
                 where job_id = :job and outcome = 'REFUSED'
                 order by sheet, row_no
                 limit :limit""")
                .param("job", job)
                .param("limit", ImportReport.MAX_REFUSALS)
                .query((row, n) -> {
                    SheetLayout sheet = need(sheets, row.getInt(1));
                    int no = row.getInt(2);
                    return rows.details(row.getString(3)).problems().stream()
                            .map(problem -> new RefusedRow(
                                    sheet.name(),
                                    no,
                                    Cells.of(sheet, problem.column(), no),
                                    problem.column(),
                                    problem.value(),
                                    problem.what()))
                            .toList();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .limit(ImportReport.MAX_REFUSALS)
                .toList();
    }

    private List<RowWarning> warnings(UUID job, Map<Integer, SheetLayout> sheets) {
        return jdbc
                .sql("""
                select sheet, row_no, details from import_row
                 where job_id = :job and warned
                 order by sheet, row_no
                 limit :limit""")
                .param("job", job)
                .param("limit", ImportReport.MAX_WARNINGS)
                .query((row, n) -> {
                    String sheet = need(sheets, row.getInt(1)).name();
                    int no = row.getInt(2);
                    return rows.details(row.getString(3)).warnings().stream()
                            .map(what -> new RowWarning(sheet, no, what))
                            .toList();
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .limit(ImportReport.MAX_WARNINGS)
                .toList();
    }

    private List<Question> questions(UUID job, Map<Integer, SheetLayout> sheets) {
        return jdbc.sql("""
                select r.sheet, r.row_no, r.name, r.draft::jsonb ->> 'address' as address, r.existing, r.into_row,
                       coalesce(b.name, o.name) as existing_name, coalesce(b.uscc, o.draft::jsonb ->> 'uscc') as existing_uscc
                  from import_row r
                  left join business b on r.into_row is null and b.id = r.existing
                  left join import_row o on r.into_row is not null and o.job_id = r.job_id and o.sheet = r.into_sheet
                                        and o.row_no = r.into_row
                 where r.job_id = :job and r.outcome = 'ASKED'
                 order by r.sheet, r.row_no
                 limit :limit""")
                .param("job", job)
                .param("limit", ImportReport.MAX_QUESTIONS)
                .query((row, n) -> {
                    int other = row.getInt("into_row");
                    Integer existingRow = row.wasNull() ? null : (Integer) other;
                    return new Question(
                            Questions.id(job, row.getInt("sheet"), row.getInt("row_no")),
                            need(sheets, row.getInt("sheet")).name(),
                            row.getInt("row_no"),
                            Objects.requireNonNullElse(row.getString("name"), ""),
                            Objects.requireNonNullElse(row.getString("address"), ""),
                            row.getObject("existing", UUID.class),
                            Objects.requireNonNullElse(row.getString("existing_name"), ""),
                            Objects.requireNonNullElse(row.getString("existing_uscc"), ""),
                            existingRow);
                })
                .list();
    }

    private static SheetLayout need(Map<Integer, SheetLayout> sheets, int no) {
        return Objects.requireNonNull(sheets.get(no), "a sheet of the file");
    }
}
