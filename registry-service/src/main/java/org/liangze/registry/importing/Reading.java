package org.liangze.registry.importing;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.importing.model.FindingHeaders;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.Remembered;
import org.liangze.registry.importing.model.SheetHead;
import org.liangze.registry.importing.model.SheetLayout;
import org.liangze.registry.spreadsheet.Merge;
import org.liangze.registry.spreadsheet.RowSink;
import org.liangze.registry.spreadsheet.SheetRow;
import org.liangze.registry.spreadsheet.Spreadsheet;
import org.liangze.registry.spreadsheet.UnreadableFile;
import org.springframework.stereotype.Component;

/** Reads a file into the staged lines, part by part, and finds the headers of its sheets. */
@Component
class Reading {
    private static final int PART = 5_000;
    private static final int WIDE = 3;
    private static final int MOST_MERGED = 2_000_000;

    private final Lines lines;
    private final Memory memory;
    private final Transactions transactions;
    private final Reporting progress;

    Reading(Lines lines, Memory memory, Transactions transactions, Reporting progress) {
        this.lines = lines;
        this.memory = memory;
        this.transactions = transactions;
        this.progress = progress;
    }

    List<SheetLayout> read(
            Caller caller,
            UUID job,
            Path file,
            @Nullable Charset charset,
            @Nullable ImportKind wanted,
            @Nullable String source) {
        List<Remembered> known = transactions.asCaller(caller, () -> memory.of(caller, source));
        Staging staging = new Staging(caller, job, wanted, source == null ? "" : source, known);
        Spreadsheet.read(file, charset, staging);
        return staging.sheets;
    }

    /** Takes the rows as they stream by. */
    private final class Staging implements RowSink {
        private final Caller caller;
        private final UUID job;
        private final @Nullable ImportKind wanted;
        private final String source;
        private final List<Remembered> known;
        private final List<SheetLayout> sheets = new ArrayList<>();
        private final List<SheetRow> part = new ArrayList<>();
        private final List<SheetRow> head = new ArrayList<>();
        private int rows;
        private long all;

        private Staging(Caller caller, UUID job, @Nullable ImportKind wanted, String source, List<Remembered> known) {
            this.caller = caller;
            this.job = job;
            this.wanted = wanted;
            this.source = source;
            this.known = known;
        }

        @Override
        public void row(SheetRow row) {
            if (head.size() < SheetHead.ROWS) {
                head.add(row);
            }
            part.add(row);
            rows++;
            if (part.size() == PART) {
                keep();
            }
        }

        @Override
        public void endOfSheet(String name, List<Merge> merges) {
            if (rows == 0) {
                return;
            }
            keep();
            int no = sheets.size() + 1;
            applyMerges(no, merges);
            sheets.add(layout(no, name, merges));
            head.clear();
            rows = 0;
        }

        private SheetLayout layout(int no, String name, List<Merge> merges) {
            int last = head.getLast().number();
            SheetHead start = new SheetHead(
                    List.copyOf(head),
                    merges.stream().filter(merge -> merge.firstRow() <= last).toList());
            return new FindingHeaders(start, source, known)
                    .find(wanted)
                    .map(header -> SheetLayout.of(no, name, rows - above(header.lastRow()), header, start))
                    .orElseGet(() -> SheetLayout.unknown(no, name, rows, start));
        }

        private int above(int headerRow) {
            return (int) head.stream().filter(row -> row.number() <= headerRow).count();
        }

        private void applyMerges(int sheet, List<Merge> merges) {
            List<Merge> wide = merges.stream()
                    .filter(merge -> merge.lastColumn() - merge.firstColumn() >= WIDE)
                    .toList();
            List<Merge> tall = merges.stream().filter(Merge::tall).toList();
            if (tall.stream()
                            .mapToLong(merge -> merge.lastRow() - merge.firstRow())
                            .sum()
                    > MOST_MERGED) {
                throw new UnreadableFile("合并的单元格太多，请取消合并后再导入");
            }
            transactions.asCaller(caller, () -> {
                lines.analyse();
                if (!wide.isEmpty()) {
                    lines.markNotes(job, sheet, wide);
                }
                if (!tall.isEmpty()) {
                    lines.fillDown(job, sheet, tall);
                }
            });
        }

        private void keep() {
            if (part.isEmpty()) {
                return;
            }
            int sheet = sheets.size() + 1;
            transactions.asCaller(caller, () -> lines.keep(job, caller.region(), sheet, part));
            all += part.size();
            part.clear();
            progress.tell(caller, job, "读取", all);
        }
    }
}
