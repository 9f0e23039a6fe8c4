package org.liangze.standalone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * {@code run [--data DIR] [--port N]}.
 *
 * @param data where everything is kept; without {@code --data} the folder {@code data} of the project
 * @param port where the portal listens
 */
record RunOptions(Path data, int port) {
    /** The project's folder, told by the script. */
    static final String PROJECT = "liangze.project";

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    static RunOptions parse(List<String> arguments) {
        Path data = Path.of(System.getProperty(PROJECT, "")).resolve("data");
        int port = DEFAULT_PORT;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--data" -> data = folder(value(option, rest));
                case "--port" -> port = port(value(option, rest));
                default ->
                    throw new UsageProblem(
                            "'" + option + "' is not an option of run. There are --data DIR and --port N.");
            }
        }
        return new RunOptions(data.toAbsolutePath().normalize(), port);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageProblem(option + " needs a value after it.");
        }
        return rest.next();
    }

    private static Path folder(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UsageProblem("--data: '" + value + "' is not the name of a folder.");
        }
    }

    private static int port(String value) {
        int port = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
        if (port < 1 || port > HIGHEST_PORT) {
            throw new UsageProblem(
                    "--port: '" + value + "' is not a port. Choose a number from 1 to " + HIGHEST_PORT + ".");
        }
        return port;
    }
}
