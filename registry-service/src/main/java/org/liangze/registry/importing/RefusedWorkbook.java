package org.liangze.registry.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.SheetLayout;
import org.liangze.registry.importing.model.Target;
import org.liangze.registry.spreadsheet.CellValue;
import org.liangze.registry.spreadsheet.SafeSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The refused rows of a file as a workbook: the cells as they were, under names the importer knows, and a column that says why
 * and what to do. Mended, it is imported like any other.
 */
@Component
class RefusedWorkbook {
    static final String REASON = "拒绝原因与改法";

    private static final int PART = 2_000;
    private static final int REASON_WIDTH = 60;
    private static final int WINDOW = 100;

    private record Refused(At at, Map<Integer, CellValue> cells, Details details) {}

    private final JdbcClient jdbc;
    private final Lines lines;
    private final StagedRows rows;
    private final Transactions transactions;

    RefusedWorkbook(JdbcClient jdbc, Lines lines, StagedRows rows, Transactions transactions) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.rows = rows;
        this.transactions = transactions;
    }

    void write(Caller caller, UUID job, List<SheetLayout> sheets, OutputStream out) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, false)) {
            sheets.stream().filter(SheetLayout::read).forEach(sheet -> write(caller, job, sheet, workbook));
            if (workbook.getNumberOfSheets() == 0) {
                new SafeSheet(workbook, "没有被拒绝的行").note("没有被拒绝的行");
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Caller caller, UUID job, SheetLayout sheet, SXSSFWorkbook workbook) {
        List<Refused> part = part(caller, job, sheet, 0);
        if (part.isEmpty()) {
            return;
        }
        List<Integer> columns = List.copyOf(sheet.titles().keySet());
        SafeSheet out = new SafeSheet(workbook, sheet.name());
        out.width(columns.size(), REASON_WIDTH);
        out.header(header(sheet, columns));
        while (!part.isEmpty()) {
            part.forEach(row -> out.row(cells(row, columns)));
            part = part(caller, job, sheet, part.getLast().at().row());
        }
    }

    private List<Refused> part(Caller caller, UUID job, SheetLayout sheet, int after) {
        return transactions.asCaller(
                caller,
                () -> jdbc.sql("""
                select r.sheet, r.row_no, l.cells::text, r.details
                  from import_row r
                  join import_line l using (job_id, sheet, row_no)
                 where r.job_id = :job and r.outcome = 'REFUSED' and r.sheet = :sheet and r.row_no > :after
                 order by r.row_no
                 limit :limit""")
                        .param("job", job)
                        .param("sheet", sheet.no())
                        .param("after", after)
                        .param("limit", PART)
                        .query((row, n) -> new Refused(
                                new At(row.getInt(1), row.getInt(2)),
                                lines.read(row.getString(3)),
                                rows.details(row.getString(4))))
                        .list());
    }

    /** Our own names where we know what a column is for, the sheet's where we do not. */
    private static List<String> header(SheetLayout sheet, List<Integer> columns) {
        Map<Integer, Target> targets = new TreeMap<>();
        sheet.columns().forEach((target, column) -> targets.put(column, target));
        List<String> header = new ArrayList<>();
        for (int column : columns) {
            Target target = targets.get(column);
            header.add(target == null ? sheet.titles().getOrDefault(column, "") : title(sheet, target));
        }
        header.add(REASON);
        return header;
    }

    private static String title(SheetLayout sheet, Target target) {
        boolean namesNoKind = sheet.columns().keySet().stream()
                .noneMatch(
                        other -> other.group() == target.group() && other.code().startsWith("LICENCE_KIND"));
        String kind = namesNoKind && sheet.kind() == ImportKind.BUSINESSES
                ? sheet.licenceKinds().get(target.group())
                : null;
        return switch (target.column().name()) {
            case "LICENCE_NUMBER" -> kind == null ? target.title() : kind + "编号";
            case "VALID_FROM" -> kind == null ? target.title() : kind + "有效期起";
            case "VALID_TO" -> kind == null ? target.title() : kind + "有效期止";
            default -> target.title();
        };
    }

    private static List<@Nullable String> cells(Refused row, List<Integer> columns) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int column : columns) {
            CellValue cell = row.cells().get(column);
            cells.add(cell == null ? null : cell.text());
        }
        cells.add(row.details().problems().stream()
                .map(problem -> problem.value().isEmpty()
                        ? "%s：%s".formatted(problem.column(), problem.what())
                        : "%s“%s”：%s".formatted(problem.column(), problem.value(), problem.what()))
                .collect(Collectors.joining("；", "第%d行　".formatted(row.at().row()), "")));
        return cells;
    }
}
