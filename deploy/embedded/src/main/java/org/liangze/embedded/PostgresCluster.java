package org.liangze.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One data folder of PostgreSQL and the programs that create, start and stop it. */
final class PostgresCluster {

    private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);
    /** Also the time that recovery after a crash may take. */
    private static final String PATIENCE_SECONDS = "60";

    private final Path home;
    private final Path data;
    private final Path logs;
    private final PostgresBinaries binaries;

    PostgresCluster(Path home, PostgresBinaries binaries) {
        this.home = home;
        this.data = home.resolve("data");
        this.logs = home.resolve("log");
        this.binaries = binaries;
    }

    void createIfMissing(boolean durable) throws IOException {
        if (!Folders.missingOrEmpty(data)) {
            refuseHalfWritten();
            return;
        }
        Path unfinished = Folders.unfinished(home);
        List<String> arguments = new ArrayList<>(List.of("-D", unfinished.toString(), "-U", LocalPostgres.SUPERUSER));
        arguments.addAll(List.of("-A", "trust", "-E", "UTF8", "--locale=C"));
        // the same order and the same idea of a letter (Chinese ones too) on every machine, whatever is installed there
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        Ran ran = run("initdb", arguments);
        if (!ran.well()) {
            Folders.remove(unfinished);
            throw PostgresFailure.explain(home, ran.output());
        }
        Folders.finish(unfinished, data);
    }

    private void refuseHalfWritten() {
        for (String needed : List.of("PG_VERSION", "postgresql.conf", "global/pg_control")) {
            if (!Files.exists(data.resolve(needed))) {
                throw new StartupProblem("The database folder " + data + " is incomplete (" + needed
                        + " is missing). If it holds nothing you need, remove " + data
                        + " and start again; otherwise put a backup in its place.");
            }
        }
    }

    /** A JVM that was killed leaves its server running: end that one cleanly, then start our own. */
    void stopOrphan() throws IOException {
        var orphan = Postmaster.of(data);
        if (orphan.isPresent()) {
            log.info(
                    "Stopping the PostgreSQL (process {}) that an earlier run left behind",
                    orphan.get().process().pid());
            if (!stop()) {
                throw new StartupProblem("A PostgreSQL of an earlier run (process "
                        + orphan.get().process().pid() + ") still uses " + data
                        + " and does not stop. Stop that process, then start again.");
            }
        }
        Postmaster.removeStaleFile(data);
    }

    int start(PostgresOptions options) throws IOException {
        Files.createDirectories(logs);
        for (int attempt = 1; ; attempt++) {
            ServerLog log = ServerLog.fromNowOn(logs);
            int port = Loopback.port(options.port());
            Ran ran = start(options.commandLine(port));
            if (ran.well()) {
                return port;
            }
            String said = ran.output() + log.text();
            if (attempt == 3 || !PostgresFailure.portTaken(said)) {
                stop(); // when it was only too slow
                throw PostgresFailure.explain(home, said);
            }
        }
    }

    private Ran start(String serverOptions) throws IOException {
        String log = logs.resolve("start.log").toString();
        return run(
                "pg_ctl",
                List.of("start", "-D", data.toString(), "-l", log, "-w", "-t", PATIENCE_SECONDS, "-o", serverOptions));
    }

    /** Whether there is no server any more. */
    boolean stop() throws IOException {
        if (Postmaster.of(data).isEmpty()) {
            return true;
        }
        return run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", PATIENCE_SECONDS))
                .well();
    }

    private record Ran(boolean well, String output) {}

    private Ran run(String program, List<String> arguments) throws IOException {
        Process process = new ProcessBuilder(binaries.command(program, arguments))
                .redirectErrorStream(true)
                .start();
        try (var reader = process.inputReader()) {
            String output = reader.readAllAsString();
            return new Ran(process.waitFor() == 0, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Starting PostgreSQL was interrupted.", e);
        }
    }
}
