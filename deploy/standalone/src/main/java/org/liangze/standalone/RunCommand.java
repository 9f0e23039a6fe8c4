package org.liangze.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.liangze.embedded.MailPage;
import org.liangze.embedded.StartupProblem;
import org.liangze.standalone.machine.Machine;
import org.liangze.standalone.machine.MachineOptions;
import org.slf4j.LoggerFactory;

/** The whole system on this machine, until Ctrl-C. */
final class RunCommand {
    private final PrintStream out;
    private final PrintStream err;

    RunCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Comes back only when the start fails; what ends a running system is {@link Ending}. */
    int run(RunOptions options) {
        try {
            Ports.requireFree(options.port());
            HomeFolder home = HomeFolder.open(options.data());
            System.setProperty("liangze.logs", home.logs().toString()); // before the first logger is made
            return run(options, home);
        } catch (StartupProblem e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private int run(RunOptions options, HomeFolder home) {
        out.println("Data: " + home.dir() + " (log: " + home.log() + ")");
        Ending ending = Ending.onSignal(home, out);
        try {
            start(options, home, ending);
            new CountDownLatch(1).await();
            return 0;
        } catch (StartupProblem e) {
            err.println(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(RunCommand.class).error("cannot start", e);
            err.println("Liangze cannot start: " + reason(e) + ". Details: " + home.log());
        }
        ending.afterFailure();
        return 1;
    }

    /** What lies at the bottom of it, without the layers above. */
    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElseGet(root::toString);
    }

    private void start(RunOptions options, HomeFolder home, Ending ending) {
        Machine machine = Machine.start(
                MachineOptions.at(home.dir(), options.port()).with(part -> out.println("Starting " + part + " …")));
        ending.closes(machine);
        MailPage mails = mailPage(machine, options.port() + 1);
        ending.closes(mails);
        if (!home.firstStartIsDone()) {
            new FirstStart(machine, home, Clock.systemUTC(), out::println).run();
        }
        Health.await(machine, options.port());
        out.println("Liangze is ready: http://localhost:" + options.port());
        out.println();
        out.println("Sign in as (" + home.signIn() + "):");
        out.print(signIns(home));
        out.println("Mails that were sent: " + mails.url());
        out.println("Ctrl-C stops everything; the next start goes on from there.");
    }

    /** Beside the portal if that port is free, so that it is the same at every start. */
    private static MailPage mailPage(Machine machine, int port) {
        try {
            return MailPage.start(port, machine.mail());
        } catch (StartupProblem | IllegalArgumentException taken) {
            return MailPage.start(0, machine.mail());
        }
    }

    private static String signIns(HomeFolder home) {
        try {
            return Files.exists(home.signIn())
                    ? Files.readString(home.signIn())
                    : "  the file is gone; an administrator can set new passwords\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
