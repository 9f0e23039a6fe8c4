package org.liangze.registry.importing;

import java.util.UUID;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.springframework.stereotype.Component;

/** Says how far an import is, in a transaction of its own. */
@Component
class Reporting {
    private final ImportJobs jobs;
    private final Transactions transactions;

    Reporting(ImportJobs jobs, Transactions transactions) {
        this.jobs = jobs;
        this.transactions = transactions;
    }

    void tell(Caller caller, UUID job, String step, long rows) {
        transactions.asCaller(caller, () -> jobs.progress(job, step, rows));
    }
}
