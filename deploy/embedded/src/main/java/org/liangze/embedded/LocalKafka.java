package org.liangze.embedded;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaRaftServer;

/** A Kafka broker (KRaft, one node) in this JVM, on loopback only, with its records in one folder. */
public final class LocalKafka implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;
    private final Runnable afterwards;
    private final ExitHook exitHook;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalKafka(KafkaRaftServer server, int port, Runnable afterwards) {
        this.server = server;
        this.port = port;
        this.afterwards = afterwards;
        this.exitHook = ExitHook.of("kafka", this::close);
    }

    public static LocalKafka start(Path dir) {
        return start(dir, 0);
    }

    /**
     * Starts the broker of this folder, formatting it at the first start.
     *
     * @param port where clients connect; 0 for a free one at each start
     */
    public static LocalKafka start(Path dir, int port) {
        return start(Folders.writable(dir), port, () -> {});
    }

    /** For tests: a new broker whose records are gone at close. */
    public static LocalKafka startTemporary() {
        Path home = Folders.writable(Folders.temporary("kafka"));
        try {
            return start(home, 0, () -> Folders.remove(home));
        } catch (RuntimeException e) {
            Folders.remove(home);
            throw e;
        }
    }

    private static LocalKafka start(Path home, int wantedPort, Runnable afterwards) {
        FolderLock lock = FolderLock.take(home);
        try {
            Folders.removeUnfinished(home);
            Path data = KafkaFolder.formatted(home);
            for (int attempt = 1; ; attempt++) {
                int port = Loopback.port(wantedPort);
                try {
                    KafkaRaftServer server = KafkaBroker.start(KafkaSettings.of(data, port, Loopback.port(0)));
                    return new LocalKafka(server, port, () -> {
                        lock.close();
                        afterwards.run();
                    });
                } catch (ExecutionException | TimeoutException e) {
                    if (attempt == 3 || !portTaken(e)) {
                        throw explain(home, e);
                    }
                }
            }
        } catch (IOException e) {
            lock.close();
            throw Folders.problemWith(home, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static StartupProblem explain(Path home, Exception e) {
        if (e instanceof TimeoutException) {
            return new StartupProblem(
                    "Kafka did not start within a minute in " + home + ". The machine may be too busy: try again.", e);
        }
        return new StartupProblem("Kafka cannot start in " + home + ". Its own words: " + rootOf(e), e);
    }

    private static boolean portTaken(Throwable e) {
        return rootOf(e) instanceof BindException;
    }

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return Loopback.HOST + ":" + port;
    }

    /** For a program that stops its parts in its own order at exit, instead of all at once. */
    public LocalKafka stoppedByCaller() {
        exitHook.cancel();
        return this;
    }

    /** Stops after writing everything down, so that the next start has nothing to recover. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        exitHook.cancel();
        server.shutdown();
        server.awaitShutdown();
        afterwards.run();
    }
}
