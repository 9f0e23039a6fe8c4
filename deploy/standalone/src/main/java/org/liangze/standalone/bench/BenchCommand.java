package org.liangze.standalone.bench;

import java.io.PrintStream;
import java.util.List;
import org.liangze.embedded.StartupProblem;

/** {@code bench}: exit 0 when it was measured, 1 when it could not be, 2 when the question makes no sense. */
public final class BenchCommand {
    private static final int WRONG = 2;

    private final PrintStream out;
    private final PrintStream err;

    public BenchCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public int run(List<String> arguments) {
        BenchOptions options;
        try {
            options = BenchOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return WRONG;
        }
        try {
            measure(options).print(out);
            return 0;
        } catch (StartupProblem | IllegalStateException e) {
            err.println("Not measured: " + e.getMessage());
            return 1;
        }
    }

    private Figures measure(BenchOptions options) {
        if (options.bench().equals("planning")) {
            try (PlanningBench bench = PlanningBench.start(options, err::println)) {
                return bench.measure();
            }
        }
        try (Bench bench = Bench.start(options, err::println)) {
            return switch (options.bench()) {
                case "import" -> new ImportBench(bench).measure();
                case "search" -> new SearchBench(bench).measure();
                default -> new BootstrapBench(bench).measure();
            };
        }
    }
}
