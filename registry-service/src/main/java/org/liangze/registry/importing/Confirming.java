package org.liangze.registry.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.importing.model.SheetLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts a previewed file onto the register in one transaction; all of it or nothing. */
@Component
class Confirming {
    private static final Logger LOG = LoggerFactory.getLogger(Confirming.class);

    /** What a confirmation did. */
    record Done(UUID id) {}

    private final Rechecking rechecking;
    private final Applying applying;
    private final Summing summing;
    private final ImportJobs jobs;
    private final StagedRows rows;
    private final Likenesses likenesses;
    private final Transactions transactions;
    private final Commands commands;
    private final Audit audit;

    Confirming(
            Rechecking rechecking,
            Applying applying,
            Summing summing,
            ImportJobs jobs,
            StagedRows rows,
            Likenesses likenesses,
            Transactions transactions,
            Commands commands,
            Audit audit) {
        this.rechecking = rechecking;
        this.applying = applying;
        this.summing = summing;
        this.jobs = jobs;
        this.rows = rows;
        this.likenesses = likenesses;
        this.transactions = transactions;
        this.commands = commands;
        this.audit = audit;
    }

    /**
     * Refuses what cannot be confirmed.
     *
     * @param leaveOut whether the refused rows may stay out; otherwise a file with any is not imported at all
     */
    static void requireReady(ImportJob job, boolean leaveOut) {
        ImportReport preview = job.summary();
        if (job.state() != ImportState.PREVIEWED || preview == null) {
            throw Refusal.conflict(
                    "import-not-ready", "这次导入%s，不能确认".formatted(job.state().chinese()));
        }
        int asked = preview.people().asked() + preview.businesses().asked();
        if (asked > 0) {
            throw Refusal.conflict("questions-open", "有%d户疑似已登记，请先逐一回答是否同一户，再确认".formatted(asked));
        }
        if (preview.refusedTotal() > 0 && !leaveOut) {
            throw Refusal.conflict("rows-refused", "有%d行被拒绝：请改正后重新导入，或选择“略过这些行”再确认".formatted(preview.refusedTotal()));
        }
    }

    /** Confirms a job that was taken for it; puts it back when that does not go through. */
    void confirm(Caller caller, IdempotencyKey key, Act act, ImportJob job) {
        try {
            ImportReport preview = Objects.requireNonNull(job.summary(), "what is confirmed was previewed");
            requireWhole(caller, job);
            requireUnmoved(caller, job, rechecking.recheck(caller, job.id(), act.day()));
            commands.run(caller, key, "confirm " + job.id(), Done.class, () -> apply(caller, act, job, preview));
        } catch (Refusal e) {
            transactions.asCaller(caller, () -> jobs.unconfirmed(job.id(), String.valueOf(e.getMessage())));
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("confirming import {} failed", job.id(), e);
            transactions.asCaller(caller, () -> jobs.unconfirmed(job.id(), "登记时出错，登记没有变化；请再确认一次"));
            throw e;
        }
    }

    /** Nothing moved since the preview, so what that said is what is done. */
    private Done apply(Caller caller, Act act, ImportJob job, ImportReport preview) {
        applying.apply(act, job.id());
        likenesses.remember(act, job.id());
        List<SheetLayout> sheets = jobs.layouts(job.id());
        rows.purge(job.id(), false);
        jobs.keepLayouts(job.id(), sheets.stream().map(SheetLayout::withoutHead).toList());
        jobs.confirmed(act, job.id(), Reports.withoutSamples(preview));
        audit.record(caller, "confirm-import", job.id().toString(), null, counts(preview));
        return new Done(job.id());
    }

    private static List<ImportReport.RowWarning> passedOver(ImportJob job) {
        return job.summary() == null ? List.of() : job.summary().passedOver();
    }

    private static Map<String, Object> counts(ImportReport report) {
        return Map.of(
                "file", report.fileName(),
                "people", report.people(),
                "businesses", report.businesses());
    }

    /** The staged rows do not survive a crash of the database. */
    private void requireWhole(Caller caller, ImportJob job) {
        ImportReport preview = job.summary();
        long expected = preview == null
                ? 0
                : preview.people().rows() + preview.businesses().rows();
        long there = transactions.asCaller(caller, () -> rows.count(job.id()));
        if (there != expected) {
            throw Refusal.conflict("rows-lost", "数据库曾经重启，预览的数据已经清空，登记没有变化；请重新导入文件");
        }
    }

    private void requireUnmoved(Caller caller, ImportJob job, Rechecking.Moved moved) {
        if (moved.rows() == 0) {
            return;
        }
        transactions.asCaller(caller, () -> {
            List<SheetLayout> sheets = jobs.layouts(job.id());
            jobs.keepSummary(
                    job.id(),
                    ImportState.CONFIRMING,
                    Reports.of(job, sheets, summing.sum(caller, job.id(), sheets), passedOver(job)));
        });
        String first = String.join("；", moved.examples().stream().limit(5).toList());
        throw Refusal.conflict("register-moved", "预览之后登记情况有变化，%d行的结果不同了：%s。请看过新的预览再确认".formatted(moved.rows(), first))
                .with("moved", moved.examples());
    }
}
