package org.liangze.registry.importing;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.liangze.registry.RegistryProperties;
import org.springframework.stereotype.Component;

/** Runs imports in the background, two at once; the others wait in the order they came. */
@Component
class ImportQueue {
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Set<UUID> waiting = new LinkedHashSet<>();
    private final WorkingNode node;
    private final Duration patience;

    ImportQueue(WorkingNode node, RegistryProperties properties) {
        this.node = node;
        this.patience = properties.importPatience();
    }

    /**
     * Does the work when its turn comes, and waits for it for a while.
     *
     * @param accept says in the database that this process has the job; before anything runs
     * @return whether it is done; its failure is thrown
     */
    boolean run(UUID job, Runnable accept, Runnable work) {
        node.begin();
        try {
            accept.run();
        } catch (RuntimeException e) {
            node.end();
            throw e;
        }
        synchronized (waiting) {
            waiting.add(job);
        }
        CompletableFuture<Void> done = CompletableFuture.runAsync(
                () -> inTurn(job, work),
                task -> Thread.ofVirtual().name("import").start(task));
        return await(done);
    }

    /** How many are worked on or wait before this one; 0 when it is not waiting here. */
    int ahead(UUID job) {
        synchronized (waiting) {
            int place = waiting.stream().toList().indexOf(job);
            return place < 0 ? 0 : place + AT_ONCE - places.availablePermits();
        }
    }

    private void inTurn(UUID job, Runnable work) {
        places.acquireUninterruptibly();
        synchronized (waiting) {
            waiting.remove(job);
        }
        try {
            work.run();
        } finally {
            places.release();
            node.end();
        }
    }

    private boolean await(CompletableFuture<Void> done) {
        try {
            done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        }
    }
}
