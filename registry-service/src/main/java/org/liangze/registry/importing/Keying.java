package org.liangze.registry.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.importing.ImportReport.RowWarning;
import org.liangze.registry.importing.Lines.Line;
import org.liangze.registry.importing.StagedRows.Keyed;
import org.liangze.registry.importing.model.BusinessColumn;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.PersonColumn;
import org.liangze.registry.importing.model.SheetMapping;
import org.liangze.registry.importing.model.Values;
import org.liangze.registry.person.model.PersonDraft;
import org.springframework.stereotype.Component;

/** Finds out which subject each line of a file is about. */
@Component
class Keying {
    private static final int PAGE = 5_000;

    private final Lines lines;
    private final StagedRows rows;
    private final Transactions transactions;

    Keying(Lines lines, StagedRows rows, Transactions transactions) {
        this.lines = lines;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Stages the rows of the sheets that are read; returns what was passed over, for the first {@code ImportReport.MAX_WARNINGS}. */
    List<RowWarning> key(Caller caller, UUID job, Map<Integer, SheetMapping> sheets) {
        List<RowWarning> passedOver = new ArrayList<>();
        for (SheetMapping sheet : sheets.values()) {
            int after = 0;
            List<Line> page = page(caller, job, sheet, after);
            while (!page.isEmpty()) {
                keep(caller, job, sheet, page, passedOver);
                after = page.getLast().at().row();
                page = page(caller, job, sheet, after);
            }
        }
        transactions.asCaller(caller, rows::analyse);
        return passedOver;
    }

    private List<Line> page(Caller caller, UUID job, SheetMapping sheet, int after) {
        return transactions.asCaller(caller, () -> lines.after(job, sheet.sheet(), after, PAGE));
    }

    private void keep(Caller caller, UUID job, SheetMapping sheet, List<Line> page, List<RowWarning> passedOver) {
        ImportKind kind = Objects.requireNonNull(sheet.sheet().kind(), "a sheet that is read");
        List<Keyed> keyed = new ArrayList<>();
        for (Line line : page) {
            Values values = sheet.values(line.cells());
            if (line.note() || sheet.isNote(line.cells())) {
                pass(line, sheet, "是说明、小计或重复的表头，未当作数据", passedOver);
            } else if (values.saysSomething()) {
                keyed.add(new Keyed(line.at(), key(job, kind, line.at(), values)));
            } else if (!values.cells().isEmpty()) {
                pass(line, sheet, "没有名称、代码和地址，当作空行跳过", passedOver);
            }
        }
        transactions.asCaller(caller, () -> rows.keep(job, caller.region(), kind, keyed));
    }

    private static void pass(Line line, SheetMapping sheet, String why, List<RowWarning> passedOver) {
        if (passedOver.size() < ImportReport.MAX_WARNINGS) {
            int row = line.at().row();
            passedOver.add(new RowWarning(sheet.sheet().name(), row, "第%d行%s".formatted(row, why)));
        }
    }

    /** The register's key of the subject; one of its own for a row that gives none, and is refused for it later. */
    private static UUID key(UUID job, ImportKind kind, At at, Values values) {
        return switch (kind) {
            case PEOPLE -> {
                String code = values.code(PersonColumn.CODE);
                yield code.isEmpty() ? own(job, at) : PersonDraft.id(code);
            }
            case BUSINESSES -> {
                String uscc = values.code(BusinessColumn.USCC).toUpperCase(Locale.ROOT);
                String site = values.code(BusinessColumn.SITE_NO);
                yield uscc.isEmpty() && site.isEmpty() ? own(job, at) : Ids.named("business", uscc, site);
            }
        };
    }

    private static UUID own(UUID job, At at) {
        return Ids.named("import-row", job, at.sheet(), at.row());
    }
}
