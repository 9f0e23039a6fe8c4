package org.liangze.kit.data;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way into a transaction. What a person does runs under the service's login role with the person's region as
 * scope, so that row-level security hides every other region; what the system does runs under the job role. Outside both,
 * row-level security shows nothing.
 */
public final class Transactions {
    private static final String MODE = Transactions.class.getName();
    private static final String SYSTEM = "system";

    private final TransactionTemplate template;
    private final JdbcClient jdbc;
    private final String jobRole;

    public Transactions(PlatformTransactionManager manager, JdbcClient jdbc, String service) {
        this.template = new TransactionTemplate(manager);
        this.jdbc = jdbc;
        this.jobRole = DatabaseRoles.job(service);
    }

    /** Runs a person's command or query; joins the same person's open transaction. */
    public <T extends @Nullable Object> T asCaller(Caller caller, Supplier<T> work) {
        return run("caller:" + caller.personId(), () -> scope(caller.region()), work);
    }

    public void asCaller(Caller caller, Runnable work) {
        asCaller(caller, () -> done(work));
    }

    /** For work on whole sets: lets the open transaction sort and join in memory what it would otherwise write to disk. */
    public void onWholeSets() {
        jdbc.sql("set local work_mem = '64MB'").update();
    }

    /** Runs a job or a consumer, which sees all rows; joins an open system transaction. */
    public <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        return run(SYSTEM, () -> jdbc.sql("set local role " + jobRole).update(), work);
    }

    public void asSystem(Runnable work) {
        asSystem(() -> done(work));
    }

    private <T extends @Nullable Object> T run(String mode, Runnable enter, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            String open = String.valueOf(TransactionSynchronizationManager.getResource(MODE));
            if (!open.equals(mode)) {
                throw new IllegalStateException("a transaction as " + open + " is open, cannot continue as " + mode);
            }
            return work.get();
        }
        @SuppressWarnings("NullAway") // the template hands back exactly what the work returned
        T result = template.execute(status -> {
            TransactionSynchronizationManager.bindResource(MODE, mode);
            try {
                enter.run();
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(MODE);
            }
        });
        return result;
    }

    private void scope(String region) {
        jdbc.sql("select set_config('liangze.scope', :region, true)")
                .param("region", "in:" + region)
                .query(String.class)
                .single();
    }

    private static @Nullable Object done(Runnable work) {
        work.run();
        return null;
    }
}
