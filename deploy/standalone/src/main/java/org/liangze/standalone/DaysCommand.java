package org.liangze.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.calendar.WorkCalendar;

/**
 * {@code days DATE N}: the N-th working day after (or, negative, before) a date; {@code days --stdin} the same for every
 * line of input. Exit 3 when a needed year is not published, 2 when the question makes no sense.
 */
final class DaysCommand {
    private static final String USAGE =
            "Ask like this: days 2026-09-28 +5, or days --stdin with one such line for each question.";
    private static final int WRONG = 2;
    private static final int NOT_PUBLISHED = 3;

    private final PrintStream out;
    private final PrintStream err;

    DaysCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> arguments, InputStream in) {
        if (!arguments.equals(List.of("--stdin"))) {
            return answer(String.join(" ", arguments));
        }
        int worst = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    worst = Math.max(worst, answer(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return worst;
    }

    private int answer(String question) {
        String[] parts = question.strip().split("\\s+", -1);
        try {
            if (parts.length != 2) {
                throw new IllegalArgumentException(question);
            }
            out.println(WorkCalendar.shipped().plus(LocalDate.parse(parts[0]), Integer.parseInt(parts[1])));
            return 0;
        } catch (NotYetPublishedException e) {
            out.println("not yet published");
            return NOT_PUBLISHED;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            err.println("'" + question + "' is not a date and a number of working days. " + USAGE);
            return WRONG;
        }
    }
}
