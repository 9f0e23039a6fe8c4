package org.liangze.embedded;

import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** Starts Kafka's own server class inside this JVM. */
final class KafkaBroker {

    private static final long PATIENCE_SECONDS = 60;

    private KafkaBroker() {}

    static synchronized KafkaRaftServer start(Properties settings) throws ExecutionException, TimeoutException {
        CompletableFuture<KafkaRaftServer> started = new CompletableFuture<>();
        // A broker that cannot start ends its whole process. This process is not Kafka's alone, and a person should
        // hear the reason first.
        Exit.Procedure tell = (code, message) -> {
            RuntimeException reason = new IllegalStateException(message == null ? "it gave up, see the log" : message);
            started.completeExceptionally(reason);
            throw reason;
        };
        Exit.setExitProcedure(tell);
        Exit.setHaltProcedure(tell);
        try {
            run(settings, started);
            return started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Starting Kafka was interrupted.", e);
        } finally {
            Exit.resetExitProcedure();
            Exit.resetHaltProcedure();
        }
    }

    /** On a thread of its own: on a pool thread of a fat jar the context class loader does not see Kafka's classes. */
    private static void run(Properties settings, CompletableFuture<KafkaRaftServer> started) {
        Thread thread = new Thread(
                () -> {
                    try {
                        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
                        startUp(server);
                        started.complete(server);
                    } catch (Throwable e) { // also errors: whoever waits has to know
                        started.completeExceptionally(e);
                    }
                },
                "kafka-start");
        thread.setContextClassLoader(KafkaBroker.class.getClassLoader());
        thread.setDaemon(true);
        thread.start();
    }

    private static void startUp(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }
}
