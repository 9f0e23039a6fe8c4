package org.liangze.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** What Ctrl-C (or a polite kill) does: stop the parts in order, then exit 0. */
final class Ending {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final HomeFolder home;
    private final PrintStream out;
    private boolean failed;

    private Ending(HomeFolder home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    static Ending onSignal(HomeFolder home, PrintStream out) {
        Ending ending = new Ending(home, out);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::end, "ending"));
        return ending;
    }

    /** The part is closed before those that came earlier. */
    synchronized void closes(AutoCloseable part) {
        parts.push(part);
    }

    /** The start went wrong: close what there is, and leave the exit status alone. */
    synchronized void afterFailure() {
        failed = true;
        closeAll();
    }

    private synchronized void end() {
        if (failed) {
            return;
        }
        out.println();
        out.println("Stopping …");
        if (parts.isEmpty()) {
            stopHalfStartedDatabase(home.dir().resolve("postgres/data/postmaster.pid"));
        }
        closeAll();
        out.println("Stopped.");
        out.flush();
        Runtime.getRuntime().halt(0); // an exit status other than the signal's can only be had this way
    }

    private void closeAll() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LoggerFactory.getLogger(Ending.class).warn("could not close {}", part, e);
            }
        }
    }

    /** Interrupted before anybody could close it; without us its last sessions end, and it with them. */
    private static void stopHalfStartedDatabase(Path pidFile) {
        try {
            if (Files.exists(pidFile)) {
                long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
                ProcessHandle.of(pid)
                        .filter(process -> process.info().command().orElse("").contains("postgres"))
                        .ifPresent(ProcessHandle::destroy);
            }
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(Ending.class).warn("could not stop the database; the next start does", e);
        }
    }
}
