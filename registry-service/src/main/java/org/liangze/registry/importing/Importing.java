package org.liangze.registry.importing;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.SheetLayout;
import org.springframework.stereotype.Component;

/** What a user does with an import, from the file to the register. */
@Component
class Importing {
    static final String KEEP_DAYS = "import.keep-days";

    private final ImportJobs jobs;
    private final ImportQueue queue;
    private final WorkingNode node;
    private final Previewing previewing;
    private final ChoosingColumns choosing;
    private final Confirming confirming;
    private final Transactions transactions;
    private final Policies policies;
    private final Acts acts;

    Importing(
            ImportJobs jobs,
            ImportQueue queue,
            WorkingNode node,
            Previewing previewing,
            ChoosingColumns choosing,
            Confirming confirming,
            Transactions transactions,
            Policies policies,
            Acts acts) {
        this.jobs = jobs;
        this.queue = queue;
        this.node = node;
        this.previewing = previewing;
        this.choosing = choosing;
        this.confirming = confirming;
        this.transactions = transactions;
        this.policies = policies;
        this.acts = acts;
    }

    ImportReport read(
            Caller caller,
            Path file,
            String name,
            @Nullable ImportKind kind,
            @Nullable String source,
            @Nullable Charset charset) {
        Act act = acts.by(caller);
        UUID job = act.id();
        queue.run(
                job,
                () -> transactions.asCaller(caller, () -> {
                    jobs.open(act, name, kind, source, expiry(caller, act));
                    jobs.claim(job, node.lock());
                }),
                () -> previewing.read(caller, act, file, charset, kind, source));
        return report(caller, job);
    }

    ImportReport choose(Caller caller, UUID job, List<ChosenSheet> chosen) {
        Act act = acts.by(caller);
        List<SheetLayout> sheets = transactions.asCaller(caller, () -> {
            ImportJob known = jobs.need(caller, job);
            if (known.state() != ImportState.NEEDS_COLUMNS && known.state() != ImportState.PREVIEWED) {
                throw notNow(known);
            }
            return choosing.choose(act, known, chosen);
        });
        queue.run(
                job,
                () -> transactions.asCaller(caller, () -> {
                    if (!jobs.move(job, ImportState.NEEDS_COLUMNS, ImportState.READING)
                            && !jobs.move(job, ImportState.PREVIEWED, ImportState.READING)) {
                        throw notNow(jobs.need(caller, job));
                    }
                    jobs.claim(job, node.lock());
                }),
                () -> previewing.again(caller, act, job, sheets));
        return report(caller, job);
    }

    /** Confirms; a job that is confirmed already answers what it did. */
    ImportReport confirm(Caller caller, IdempotencyKey key, UUID job, boolean leaveOut) {
        ImportJob known = transactions.asCaller(caller, () -> jobs.need(caller, job));
        if (known.state() == ImportState.CONFIRMED || known.state() == ImportState.CONFIRMING) {
            return report(caller, job);
        }
        Confirming.requireReady(known, leaveOut);
        Act act = acts.by(caller);
        queue.run(
                job,
                () -> transactions.asCaller(caller, () -> {
                    if (!jobs.move(job, ImportState.PREVIEWED, ImportState.CONFIRMING)) {
                        throw notNow(jobs.need(caller, job));
                    }
                    jobs.claim(job, node.lock());
                }),
                () -> confirming.confirm(caller, key, act, known));
        return report(caller, job);
    }

    ImportReport report(Caller caller, UUID job) {
        return Reports.now(transactions.asCaller(caller, () -> jobs.need(caller, job)), queue.ahead(job));
    }

    private Instant expiry(Caller caller, Act act) {
        return act.at().plus(Duration.ofDays(policies.get(KEEP_DAYS, caller.region(), act.day(), Integer.class)));
    }

    private static Refusal notNow(ImportJob job) {
        return Refusal.conflict(
                "import-not-ready", "这次导入%s，现在不能这样做".formatted(job.state().chinese()));
    }
}
