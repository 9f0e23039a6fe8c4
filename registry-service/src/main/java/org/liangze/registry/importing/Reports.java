package org.liangze.registry.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.liangze.registry.importing.ImportReport.ColumnSeen;
import org.liangze.registry.importing.ImportReport.Missing;
import org.liangze.registry.importing.ImportReport.Progress;
import org.liangze.registry.importing.ImportReport.RefusedRow;
import org.liangze.registry.importing.ImportReport.RowWarning;
import org.liangze.registry.importing.ImportReport.SheetSeen;
import org.liangze.registry.importing.model.Column;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.SheetLayout;
import org.liangze.registry.spreadsheet.CellValue;

/** Writes up an import for its user. */
final class Reports {
    private static final int SAMPLES = 3;
    private static final int SAMPLE_LENGTH = 40;

    private Reports() {}

    static ImportReport of(ImportJob job, List<SheetLayout> sheets, Summing.Sums sums, List<RowWarning> passedOver) {
        return new ImportReport(
                job.id(),
                job.state().name(),
                job.state().chinese(),
                new Progress(job.step(), job.rowsDone(), 0),
                job.fileName(),
                job.source(),
                job.createdAt(),
                job.confirmedAt(),
                sheets.stream().map(Reports::seen).toList(),
                sums.tally(ImportKind.PEOPLE),
                sums.tally(ImportKind.BUSINESSES),
                sums.refusals(),
                sums.refusedTotal(),
                sums.warnings(),
                passedOver,
                sums.missing(),
                sums.questions(),
                job.failure());
    }

    /** The report as it stands now. */
    static ImportReport now(ImportJob job, int ahead) {
        ImportReport known = job.summary() == null ? of(job, List.of(), Summing.Sums.NONE, List.of()) : job.summary();
        return new ImportReport(
                job.id(),
                job.state().name(),
                job.state().chinese(),
                new Progress(job.step(), job.rowsDone(), ahead),
                job.fileName(),
                job.source(),
                job.createdAt(),
                job.confirmedAt(),
                known.sheets(),
                known.people(),
                known.businesses(),
                known.refusals(),
                known.refusedTotal(),
                known.warnings(),
                known.passedOver(),
                known.missing(),
                known.questions(),
                job.failure());
    }

    /** The report of a confirmed import: without examples of what stood in the columns. */
    static ImportReport withoutSamples(ImportReport report) {
        return reduced(report, report.refusals(), report.warnings(), report.passedOver(), report.missing());
    }

    /** A report to keep: the counts and where the header was, no values of the file. */
    static ImportReport withoutValues(ImportReport report) {
        return reduced(report, List.of(), List.of(), List.of(), List.of());
    }

    private static ImportReport reduced(
            ImportReport report,
            List<RefusedRow> refusals,
            List<RowWarning> warnings,
            List<RowWarning> passedOver,
            List<Missing> missing) {
        return new ImportReport(
                report.id(),
                report.state(),
                report.stateName(),
                report.progress(),
                report.fileName(),
                report.source(),
                report.createdAt(),
                report.confirmedAt(),
                report.sheets().stream().map(Reports::withoutSamples).toList(),
                report.people(),
                report.businesses(),
                refusals,
                report.refusedTotal(),
                warnings,
                passedOver,
                missing,
                List.of(),
                report.failure());
    }

    private static SheetSeen seen(SheetLayout sheet) {
        Set<Integer> columns = new TreeSet<>(sheet.titles().keySet());
        if (sheet.kind() == null) {
            sheet.head().rows().forEach(row -> columns.addAll(row.cells().keySet()));
        }
        return new SheetSeen(
                sheet.name(),
                sheet.kind(),
                sheet.lastRow(),
                sheet.kind() == null ? List.of() : List.of(sheet.firstRow(), sheet.lastRow()),
                sheet.rows(),
                sheet.skip(),
                columns.stream().map(column -> column(sheet, column)).toList(),
                sheet.missing().stream().map(Column::header).toList(),
                sheet.remembered());
    }

    private static ColumnSeen column(SheetLayout sheet, int column) {
        List<String> samples = new ArrayList<>();
        sheet.head().rows().stream()
                .filter(row -> row.number() > sheet.lastRow())
                .map(row -> row.cells().get(column))
                .filter(Objects::nonNull)
                .map(CellValue::text)
                .limit(SAMPLES)
                .forEach(text -> samples.add(text.substring(0, Math.min(SAMPLE_LENGTH, text.length()))));
        return new ColumnSeen(
                column,
                Cells.letter(column),
                sheet.titles().getOrDefault(column, ""),
                sheet.proposed().get(column),
                sheet.chosen().get(column),
                samples);
    }

    private static SheetSeen withoutSamples(SheetSeen sheet) {
        List<ColumnSeen> columns = sheet.columns().stream()
                .map(c -> new ColumnSeen(c.index(), c.letter(), c.title(), c.proposed(), c.chosen(), List.of()))
                .toList();
        return new SheetSeen(
                sheet.name(),
                sheet.kind(),
                sheet.headerRow(),
                sheet.headerRows(),
                sheet.rows(),
                sheet.skip(),
                columns,
                sheet.missingMandatory(),
                sheet.remembered());
    }
}
