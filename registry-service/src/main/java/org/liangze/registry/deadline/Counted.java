package org.liangze.registry.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.calendar.Amendment;
import org.liangze.kit.calendar.Move;
import org.liangze.kit.calendar.OpenDeadlines;
import org.liangze.kit.calendar.Term;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An open deadline as its table keeps it, locked.
 *
 * @param subject the business's name
 * @param since the day its clock began
 * @param due not yet over
 */
public record Counted(
        UUID id, UUID businessId, String subject, String region, LocalDate since, int workingDays, LocalDate due) {

    /** Those of them that a notice moves. */
    public static List<Move> moved(List<Counted> open, Amendment by) {
        return open.stream()
                .map(one -> one.moved(by))
                .filter(move -> !move.from().equals(move.to().dayOrNull()))
                .toList();
    }

    private Move moved(Amendment by) {
        return new Move(id, businessId, subject, region, due, by.ends(new Term(since, workingDays)));
    }

    public static OpenDeadlines.Batch batch(List<Counted> open, List<Move> moved) {
        return open.isEmpty()
                ? OpenDeadlines.Batch.NONE
                : new OpenDeadlines.Batch(open.size(), open.getLast().id(), moved);
    }

    /** Gives a statement the parameters {@code ids}, {@code dues} and {@code years}, arrays side by side. */
    public static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, List<Move> moved) {
        return statement
                .param("ids", moved.stream().map(Move::itemId).toArray(UUID[]::new))
                .param("dues", moved.stream().map(Counted::day).toArray(String[]::new))
                .param(
                        "years",
                        moved.stream().map(move -> move.to().yearOrNull()).toArray(Integer[]::new));
    }

    private static @Nullable String day(Move move) {
        LocalDate day = move.to().dayOrNull();
        return day == null ? null : day.toString();
    }
}
