package org.liangze.standalone;

import java.util.Arrays;
import java.util.List;
import org.liangze.standalone.bench.BenchCommand;
import org.liangze.standalone.replay.ReplayCommand;

/** What the script {@code liangze} starts once everything is built. */
public final class Main {
    private static final int WRONG_COMMAND_LINE = 2;

    private Main() {}

    public static void main(String[] args) {
        String command = args.length == 0 ? "" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (command) {
            case "run" -> System.exit(run(List.of(rest)));
            case "days" -> System.exit(new DaysCommand(System.out, System.err).run(List.of(rest), System.in));
            case "bench" -> System.exit(new BenchCommand(System.out, System.err).run(List.of(rest)));
            case "replay" -> ReplayCommand.main(rest);
            default -> {
                System.err.println("There is no command '" + command + "'. There are run, replay, days and bench.");
                System.exit(WRONG_COMMAND_LINE);
            }
        }
    }

    private static int run(List<String> arguments) {
        try {
            return new RunCommand(System.out, System.err).run(RunOptions.parse(arguments));
        } catch (UsageProblem e) {
            System.err.println(e.getMessage());
            return WRONG_COMMAND_LINE;
        }
    }
}
