package org.liangze.registry.importing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Checked.Problem;
import org.liangze.registry.importing.model.ImportKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of an import, by what becomes of them. */
@Component
class ImportRows {
    /**
     * A row, or for {@code missing} somebody who is not in the file.
     *
     * @param sheet its place in the file, from 1; 0 and row 0 for somebody who is not in it
     * @param id of the subject on the register; null for a refused row
     * @param sameAsRow the row that this one is joined to or may repeat
     */
    record RowView(
            int sheet,
            int row,
            ImportKind kind,
            @Nullable UUID id,
            @Nullable String name,
            String outcome,
            String outcomeName,
            List<Problem> problems,
            List<String> warnings,
            List<Details.FieldChange> changes,
            @Nullable Integer sameAsRow) {}

    private final JdbcClient jdbc;
    private final StagedRows rows;
    private final MissingRows missing;

    ImportRows(JdbcClient jdbc, StagedRows rows, MissingRows missing) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.missing = missing;
    }

    Page<RowView> page(Caller caller, UUID job, String wanted, @Nullable String cursor, int limit) {
        if (wanted.equalsIgnoreCase("missing")) {
            return missing(caller, job, Cursor.parts(cursor, 3), limit);
        }
        Outcome outcome = Stream.of(Outcome.values())
                .filter(known -> known.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "outcome-unknown", "outcome请用added、changed、unchanged、refused、missing、asked或joined"));
        List<String> after = Cursor.parts(cursor, 2);
        List<RowView> views = jdbc.sql("""
                select sheet, row_no, kind, key, name, details, into_row
                  from import_row
                 where job_id = :job and outcome = '%s' and (sheet, row_no) > (:sheet, :row)
                 order by sheet, row_no
                 limit :limit""".formatted(outcome.name()))
                .param("job", job)
                .param("sheet", after == null ? 0 : Integer.parseInt(after.get(0)))
                .param("row", after == null ? 0 : Integer.parseInt(after.get(1)))
                .param("limit", limit + 1)
                .query((row, n) -> {
                    Details details = rows.details(row.getString("details"));
                    int into = row.getInt("into_row");
                    Integer sameAs = row.wasNull() ? null : (Integer) into;
                    return new RowView(
                            row.getInt("sheet"),
                            row.getInt("row_no"),
                            ImportKind.valueOf(row.getString("kind")),
                            outcome == Outcome.REFUSED ? null : row.getObject("key", UUID.class),
                            row.getString("name"),
                            outcome.name(),
                            outcome.chinese(),
                            details.problems(),
                            details.warnings(),
                            details.changes(),
                            sameAs);
                })
                .list();
        return Page.of(views, limit, last -> Cursor.of(last.sheet(), last.row()));
    }

    private Page<RowView> missing(Caller caller, UUID job, @Nullable List<String> after, int limit) {
        ImportKind kind = after == null ? ImportKind.PEOPLE : ImportKind.valueOf(after.getFirst());
        List<String> within = after == null ? null : after.subList(1, 3);
        List<ImportReport.Missing> found = Stream.concat(
                        missing.after(caller, job, kind, within, limit + 1).stream(),
                        kind == ImportKind.PEOPLE
                                ? missing.first(caller, job, ImportKind.BUSINESSES, limit + 1).stream()
                                : Stream.of())
                .limit(limit + 1L)
                .toList();
        List<RowView> views = found.stream()
                .map(one -> new RowView(
                        0,
                        0,
                        one.kind(),
                        one.id(),
                        one.name(),
                        "MISSING",
                        "表中没有",
                        List.of(),
                        List.of(),
                        List.of(),
                        null))
                .toList();
        return Page.of(
                views, limit, last -> Cursor.of(last.kind(), String.valueOf(last.name()), String.valueOf(last.id())));
    }
}
