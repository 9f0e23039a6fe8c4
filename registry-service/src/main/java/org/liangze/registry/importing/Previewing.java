package org.liangze.registry.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.importing.ImportReport.RowWarning;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.SheetLayout;
import org.liangze.registry.importing.model.SheetMapping;
import org.liangze.registry.spreadsheet.UnreadableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads a file and says, row by row, what it would do; changes nothing on the register. */
@Component
class Previewing {
    private static final Logger LOG = LoggerFactory.getLogger(Previewing.class);

    private final Reading reading;
    private final Keying keying;
    private final Checking checking;
    private final Summing summing;
    private final ImportJobs jobs;
    private final StagedRows rows;
    private final Transactions transactions;

    Previewing(
            Reading reading,
            Keying keying,
            Checking checking,
            Summing summing,
            ImportJobs jobs,
            StagedRows rows,
            Transactions transactions) {
        this.reading = reading;
        this.keying = keying;
        this.checking = checking;
        this.summing = summing;
        this.jobs = jobs;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Reads the file, which is deleted then, and previews it. A file that cannot be read fails the job, and is refused. */
    void read(
            Caller caller,
            Act act,
            Path file,
            @Nullable Charset charset,
            @Nullable ImportKind wanted,
            @Nullable String source) {
        guarded(caller, act.id(), () -> {
            try {
                List<SheetLayout> sheets = reading.read(caller, act.id(), file, charset, wanted, source);
                if (sheets.isEmpty()) {
                    throw new UnreadableFile("文件里没有内容，请核对是否选错了文件");
                }
                preview(caller, act, sheets);
            } finally {
                delete(file);
            }
        });
    }

    /** Previews the staged lines by the given columns. */
    void again(Caller caller, Act act, UUID job, List<SheetLayout> sheets) {
        guarded(caller, job, () -> {
            transactions.asCaller(caller, () -> rows.clear(job));
            preview(caller, new Act(job, act.by(), act.region(), act.at()), sheets);
        });
    }

    private void preview(Caller caller, Act act, List<SheetLayout> sheets) {
        UUID job = act.id();
        transactions.asCaller(caller, () -> jobs.keepLayouts(job, sheets));
        if (sheets.stream().noneMatch(SheetLayout::read)
                || sheets.stream()
                        .anyMatch(sheet -> sheet.read() && !sheet.missing().isEmpty())) {
            keep(caller, job, ImportState.NEEDS_COLUMNS, sheets, List.of());
            return;
        }
        Map<Integer, SheetMapping> mappings = new TreeMap<>();
        sheets.stream().filter(SheetLayout::read).forEach(sheet -> mappings.put(sheet.no(), new SheetMapping(sheet)));
        List<RowWarning> passedOver = keying.key(caller, job, mappings);
        checking.check(caller, job, mappings, act.day());
        keep(caller, job, ImportState.PREVIEWED, sheets, passedOver);
    }

    private void keep(
            Caller caller, UUID job, ImportState state, List<SheetLayout> sheets, List<RowWarning> passedOver) {
        transactions.asCaller(caller, () -> {
            Summing.Sums sums = summing.sum(caller, job, sheets);
            jobs.keepSummary(job, state, Reports.of(jobs.need(caller, job), sheets, sums, passedOver));
        });
    }

    private void guarded(Caller caller, UUID job, Runnable work) {
        try {
            work.run();
        } catch (UnreadableFile e) {
            fail(caller, job, e.advice());
            throw Refusal.invalid("file-unreadable", e.advice()).with("importId", job);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("import {} failed", job, e);
            fail(caller, job, "导入时出错，登记没有变化；请再导入一次，仍不行请联系管理员（编号%s）".formatted(job));
            throw e;
        }
    }

    private void fail(Caller caller, UUID job, String why) {
        transactions.asCaller(caller, () -> {
            rows.purge(job, true);
            jobs.fail(job, why);
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
