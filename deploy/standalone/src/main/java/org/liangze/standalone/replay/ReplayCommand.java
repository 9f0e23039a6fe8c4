package org.liangze.standalone.replay;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.embedded.StartupProblem;
import org.liangze.standalone.replay.scenario.Scenario;
import org.liangze.standalone.replay.scenario.ScenarioProblem;
import org.liangze.standalone.replay.scenario.ScenarioReader;

/**
 * {@code replay SCENARIO [--out DIR] [--speed max]}. Exit 0 when everything expected happened, 1 when something did not or
 * failed, 2 when the scenario or the command line itself is wrong.
 */
public final class ReplayCommand {
    private static final String USAGE = "usage: replay SCENARIO [--out DIR] [--speed max]";
    private static final int WRONG = 2;

    private final PrintStream out;
    private final PrintStream err;

    ReplayCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        System.exit(new ReplayCommand(System.out, System.err).run(List.of(args)));
    }

    int run(List<String> args) {
        try {
            Arguments arguments = Arguments.of(args);
            Scenario scenario = ScenarioReader.read(arguments.scenario());
            scenario.warnings().forEach(warning -> err.println("warning: " + warning));
            return tell(new Rehearsal(err).of(scenario, arguments.out()));
        } catch (ScenarioProblem e) {
            e.problems().forEach(err::println);
            return WRONG;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return WRONG;
        } catch (StartupProblem | ReplayFailure e) {
            err.println(e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            err.println("The replay failed: " + e.getMessage());
            e.printStackTrace(err);
            return 1;
        }
    }

    private int tell(ReplayResult result) {
        result.failures().forEach(out::println);
        out.printf(
                "%s: %,d facts, %d steps, %,d events, %.1f s. See %s%n",
                result.failures().isEmpty() ? "As expected" : result.failures().size() + " not as expected",
                result.timeline().facts().size(),
                result.steps(),
                result.events(),
                result.took().toMillis() / 1000.0,
                result.out().resolve("report.html"));
        return result.failures().isEmpty() ? 0 : 1;
    }

    /** What the command line says. */
    record Arguments(Path scenario, Path out) {
        static Arguments of(List<String> args) {
            @Nullable Path scenario = null;
            @Nullable Path out = null;
            for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
                String arg = rest.next();
                switch (arg) {
                    case "--out" -> out = Path.of(value(arg, rest));
                    case "--speed" -> max(value(arg, rest));
                    default -> scenario = scenario(arg, scenario);
                }
            }
            if (scenario == null) {
                throw new IllegalArgumentException(USAGE);
            }
            return new Arguments(scenario, out == null ? Path.of("replay-out", name(scenario)) : out);
        }

        private static Path scenario(String arg, @Nullable Path before) {
            if (arg.startsWith("-") || before != null) {
                throw new IllegalArgumentException("cannot make sense of " + arg + "; " + USAGE);
            }
            Path path = Path.of(arg);
            if (!Files.exists(path)) {
                throw new IllegalArgumentException("there is no scenario " + arg);
            }
            return path;
        }

        private static String value(String option, Iterator<String> rest) {
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value; " + USAGE);
            }
            return rest.next();
        }

        private static void max(String speed) {
            if (!speed.equals("max")) {
                throw new IllegalArgumentException(
                        "--speed " + speed + ": a replay always runs as fast as it can (max)");
            }
        }

        private static String name(Path scenario) {
            Path absolute = scenario.toAbsolutePath().normalize();
            return String.valueOf(absolute.getFileName()).replaceFirst("\\.ya?ml$", "");
        }
    }
}
