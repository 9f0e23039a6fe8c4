package org.liangze.registry.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.importing.model.FindingHeaders;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.Remembered;
import org.liangze.registry.importing.model.SheetLayout;
import org.liangze.registry.importing.model.Target;
import org.springframework.stereotype.Component;

/** Applies what a user says about the columns of a file, and remembers it. */
@Component
class ChoosingColumns {
    private static final int LEVELS = 4;

    private final ImportJobs jobs;
    private final Memory memory;

    ChoosingColumns(ImportJobs jobs, Memory memory) {
        this.jobs = jobs;
        this.memory = memory;
    }

    /** The sheets as they are to be read now; sheets that nothing is said about stay. */
    List<SheetLayout> choose(Act act, ImportJob job, List<ChosenSheet> chosen) {
        List<SheetLayout> known = jobs.layouts(job.id());
        Map<String, ChosenSheet> byName =
                chosen.stream().collect(Collectors.toMap(ChosenSheet::name, sheet -> sheet, (one, other) -> other));
        byName.keySet().forEach(name -> {
            if (known.stream().noneMatch(sheet -> sheet.name().equals(name))) {
                throw Refusal.invalid("sheet-unknown", "文件里没有工作表“%s”".formatted(name));
            }
        });
        return known.stream()
                .map(sheet -> choose(act, job, sheet, byName.get(sheet.name())))
                .toList();
    }

    private SheetLayout choose(Act act, ImportJob job, SheetLayout sheet, @Nullable ChosenSheet chosen) {
        if (chosen == null) {
            return sheet;
        }
        if (Boolean.TRUE.equals(chosen.skip())) {
            return sheet.leftOut();
        }
        ImportKind kind = chosen.kind() == null ? sheet.kind() : chosen.kind();
        if (kind == null) {
            throw Refusal.invalid("kind-missing", "请说明“%s”是人员表还是主体表".formatted(sheet.name()));
        }
        SheetLayout under = under(sheet, kind, chosen.headerRows());
        if (chosen.columns() == null) {
            return under;
        }
        Map<Integer, String> columns = checked(kind, chosen.columns());
        String source = job.source() == null ? "" : job.source();
        memory.keep(
                act,
                new Remembered(source, Remembered.fingerprint(under.titles().values()), kind, said(under, columns)));
        return under.choosing(columns);
    }

    /** The sheet under a header in the given rows. */
    private static SheetLayout under(SheetLayout sheet, ImportKind kind, @Nullable List<Integer> rows) {
        List<Integer> header = rows == null || rows.isEmpty() ? List.of(sheet.firstRow(), sheet.lastRow()) : rows;
        int first = header.getFirst();
        int last = header.getLast();
        int lookedAt = sheet.head().rows().getLast().number();
        if (first < 1 || last < first || last - first >= LEVELS || last > lookedAt) {
            throw Refusal.invalid("header-rows", "表头须在前%d行之内，至多%d行，请重新选择".formatted(lookedAt, LEVELS));
        }
        int above = (int)
                sheet.head().rows().stream().filter(row -> row.number() <= last).count();
        int before = sheet.kind() == null
                ? 0
                : (int) sheet.head().rows().stream()
                        .filter(row -> row.number() <= sheet.lastRow())
                        .count();
        return SheetLayout.of(
                sheet.no(),
                sheet.name(),
                sheet.rows() + before - above,
                new FindingHeaders(sheet.head(), "", List.of()).at(kind, first, last),
                sheet.head());
    }

    private static Map<Integer, String> checked(ImportKind kind, Map<Integer, String> columns) {
        Map<Integer, String> checked = new TreeMap<>();
        Set<Target> taken = new HashSet<>();
        columns.forEach((column, code) -> {
            if (code == null || code.isBlank()) {
                return;
            }
            Target target = Target.parse(kind, code)
                    .orElseThrow(
                            () -> Refusal.invalid("column-unknown", "%s表没有“%s”这一列".formatted(kind.chinese(), code)));
            if (!taken.add(target)) {
                throw Refusal.invalid("column-twice", "“%s”对应了两列，请只留一列".formatted(target.title()));
            }
            checked.put(column, target.code());
        });
        return checked;
    }

    private static Map<String, String> said(SheetLayout sheet, Map<Integer, String> columns) {
        Map<String, String> said = new TreeMap<>();
        sheet.titles().forEach((column, title) -> said.put(title, columns.getOrDefault(column, "")));
        return said;
    }
}
