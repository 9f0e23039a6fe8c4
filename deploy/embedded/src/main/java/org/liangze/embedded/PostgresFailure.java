package org.liangze.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What PostgreSQL's own programs say when they fail, turned into what a person should do. */
final class PostgresFailure {

    private static final Map<String, String> ADVICE = new LinkedHashMap<>();

    static {
        ADVICE.put("No space left on device", "The disk is full. Free some space, then start again.");
        ADVICE.put("Disk quota exceeded", "The disk quota is used up. Free some space, then start again.");
        ADVICE.put(
                "cannot be run as root",
                "PostgreSQL does not run as root here. Start this program as an ordinary user who owns the folder.");
        ADVICE.put(
                "Permission denied",
                "This user may not use all files in it. Give the whole folder to the user who starts this program.");
        ADVICE.put(
                "has wrong ownership",
                "It belongs to another user. Give the whole folder to the user who starts this program.");
        ADVICE.put(
                "incompatible with server",
                "Its data were written by another version of PostgreSQL. Start the version of this program that wrote"
                        + " them, export them there, and import them into a new folder.");
    }

    private PostgresFailure() {}

    static boolean portTaken(String output) {
        return output.contains("Address already in use");
    }

    static StartupProblem explain(Path home, String output) {
        for (var each : ADVICE.entrySet()) {
            if (output.contains(each.getKey())) {
                return new StartupProblem(
                        "PostgreSQL cannot start in " + home + ". " + each.getValue(),
                        new IllegalStateException(output));
            }
        }
        return new StartupProblem(
                "PostgreSQL cannot start in " + home + ". Its own words: " + lastLines(output),
                new IllegalStateException(output));
    }

    private static String lastLines(String output) {
        String text = output.strip();
        return text.length() > 600 ? "…" + text.substring(text.length() - 600) : text;
    }
}
