package org.liangze.registry.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.importing.model.BusinessRows;
import org.liangze.registry.importing.model.Column;
import org.liangze.registry.importing.model.Header;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.ParsedRow;
import org.liangze.registry.importing.model.PersonRows;
import org.liangze.registry.importing.model.SheetRow;
import org.liangze.registry.person.model.PersonDraft;
import org.springframework.stereotype.Component;

/** Reads a file and says, row by row, what it would do; changes nothing. */
@Component
class Previewing {
    private final Planning planning;
    private final ImportJobs jobs;
    private final Transactions transactions;
    private final Acts acts;

    Previewing(Planning planning, ImportJobs jobs, Transactions transactions, Acts acts) {
        this.planning = planning;
        this.jobs = jobs;
        this.transactions = transactions;
        this.acts = acts;
    }

    ImportReport preview(
            Caller caller, Path file, String fileName, @Nullable ImportKind wanted, @Nullable String source) {
        Act act = acts.by(caller);
        List<ImportReport.SheetSeen> seen = new ArrayList<>();
        List<ParsedRow<PersonDraft>> people = new ArrayList<>();
        List<ParsedRow<BusinessDraft>> businesses = new ArrayList<>();
        read(file).forEach((name, rows) -> {
            Header header = Header.find(rows, wanted).orElse(null);
            seen.add(sheet(name, rows, header));
            if (header != null) {
                requireWhole(name, header);
                List<SheetRow> body =
                        rows.stream().filter(row -> row.number() > header.row()).toList();
                switch (header.kind()) {
                    case PEOPLE -> body.forEach(row -> people.add(PersonRows.parse(row, header)));
                    case BUSINESSES -> body.forEach(row -> businesses.add(BusinessRows.parse(row, header)));
                }
            }
        });
        if (seen.stream().allMatch(sheet -> sheet.kind() == null)) {
            throw Refusal.invalid("header-not-found", "没有找到表头：人员表须有“编号、姓名、角色、地区代码”，主体表须有“主体名称、统一社会信用代码、主体类别、地区代码”");
        }
        Planning.Plan plan = planning.plan(caller, people, businesses, act.day());
        return transactions.asCaller(caller, () -> keep(caller, act, plan, fileName, source, seen));
    }

    private ImportReport keep(
            Caller caller,
            Act act,
            Planning.Plan plan,
            String fileName,
            @Nullable String source,
            List<ImportReport.SheetSeen> seen) {
        List<ImportReport.Missing> people = jobs.missing(
                caller,
                ImportKind.PEOPLE,
                counties(
                        plan.people().accepted().stream().map(row -> row.draft().region())),
                plan.people().accepted().stream().map(row -> row.draft().id()).toList());
        List<ImportReport.Missing> businesses = jobs.missing(
                caller,
                ImportKind.BUSINESSES,
                counties(plan.businesses().accepted().stream()
                        .map(row -> row.draft().region())),
                plan.businesses().accepted().stream()
                        .map(row -> row.draft().id())
                        .toList());
        ImportReport report = new ImportReport(
                act.id(),
                "PREVIEWED",
                fileName,
                source,
                seen,
                plan.people().tally(people.size()),
                plan.businesses().tally(businesses.size()),
                Stream.concat(refusals(plan.people()), refusals(plan.businesses()))
                        .limit(ImportReport.MAX_REFUSALS)
                        .toList(),
                Stream.concat(plan.people().warnings().stream(), plan.businesses().warnings().stream())
                        .limit(ImportReport.MAX_WARNINGS)
                        .toList(),
                Stream.concat(people.stream(), businesses.stream())
                        .limit(ImportReport.MAX_MISSING)
                        .toList());
        jobs.open(act, report);
        jobs.keep(act, report.id(), ImportKind.PEOPLE, plan.people().accepted());
        jobs.keep(act, report.id(), ImportKind.BUSINESSES, plan.businesses().accepted());
        return report;
    }

    private static Map<String, List<SheetRow>> read(Path file) {
        try {
            return Spreadsheet.read(file);
        } catch (UnreadableFile e) {
            throw Refusal.invalid("file-unreadable", e.advice());
        }
    }

    private static ImportReport.SheetSeen sheet(String name, List<SheetRow> rows, @Nullable Header header) {
        return header == null
                ? new ImportReport.SheetSeen(name, null, 0, rows.size())
                : new ImportReport.SheetSeen(name, header.kind(), header.row(), (int)
                        rows.stream().filter(row -> row.number() > header.row()).count());
    }

    private static void requireWhole(String sheet, Header header) {
        if (!header.missing().isEmpty()) {
            String columns = header.missing().stream().map(Column::header).collect(Collectors.joining("、"));
            throw Refusal.invalid(
                    "column-missing",
                    "“%s”（%s表，表头在第%d行）缺少这些列：%s".formatted(sheet, header.kind().chinese(), header.row(), columns));
        }
    }

    private static Stream<ImportReport.RefusedRow> refusals(Batch<?, ?> batch) {
        return batch.refused().stream()
                .flatMap(row -> row.problems().stream()
                        .map(problem -> new ImportReport.RefusedRow(
                                row.sheet(), row.number(), problem.column(), problem.value(), problem.what())));
    }

    private static Collection<String> counties(Stream<String> regions) {
        return regions.map(region -> region.substring(0, Math.min(6, region.length())))
                .collect(Collectors.toSet());
    }
}
