package org.liangze.registry.importing.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Checked.Problem;

/**
 * A row as understood.
 *
 * @param number as Excel shows it, from 1
 * @param draft null when the row is refused
 */
public record ParsedRow<D>(
        String sheet, int number, @Nullable D draft, List<Problem> problems) {
    public static <D> ParsedRow<D> of(SheetRow row, D draft, List<Problem> problems) {
        return new ParsedRow<>(row.sheet(), row.number(), problems.isEmpty() ? draft : null, problems);
    }

    public ParsedRow<D> refused(Problem problem) {
        return new ParsedRow<>(sheet, number, null, List.of(problem));
    }
}
