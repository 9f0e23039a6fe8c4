package org.liangze.registry.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.liangze.registry.Change;
import org.liangze.registry.Checked;
import org.liangze.registry.Checked.Problem;
import org.liangze.registry.importing.model.ParsedRow;

/** The rows of one kind in a file: which are accepted with what change, which are refused and why. */
final class Batch<D, E> {
    /** A row that will be taken. */
    record Accepted<D, E>(String sheet, int number, D draft, Change<E> change) {}

    private final List<Accepted<D, E>> accepted = new ArrayList<>();
    private final List<ParsedRow<D>> refused = new ArrayList<>();
    private final List<ImportReport.RowWarning> warnings = new ArrayList<>();

    private Batch() {}

    /**
     * Sorts rows into accepted and refused.
     *
     * @param same joins a later row of the same subject to the first, or gives null when they contradict each other
     */
    static <D, E> Batch<D, E> of(
            List<ParsedRow<D>> rows,
            Function<D, UUID> id,
            BinaryOperator<D> same,
            Function<List<D>, List<Change<E>>> plan,
            CheckAll<D, E> checks) {
        Batch<D, E> batch = new Batch<>();
        List<ParsedRow<D>> distinct = batch.distinct(rows, id, same);
        List<D> drafts = distinct.stream().map(ParsedRow::draft).toList();
        List<Change<E>> changes = plan.apply(drafts);
        List<Checked> checked = checks.check(drafts, changes);
        for (int i = 0; i < distinct.size(); i++) {
            batch.take(distinct.get(i), drafts.get(i), changes.get(i), checked.get(i));
        }
        return batch;
    }

    /** Checks all drafts together. */
    interface CheckAll<D, E> {
        List<Checked> check(List<D> drafts, List<Change<E>> changes);
    }

    List<Accepted<D, E>> accepted() {
        return accepted;
    }

    List<Change<E>> changes() {
        return accepted.stream().map(Accepted::change).toList();
    }

    List<ParsedRow<D>> refused() {
        return refused;
    }

    List<ImportReport.RowWarning> warnings() {
        return warnings;
    }

    ImportReport.Tally tally(int missing) {
        return new ImportReport.Tally(
                count(Change.Outcome.ADDED),
                count(Change.Outcome.CHANGED),
                count(Change.Outcome.UNCHANGED),
                refused.size(),
                missing);
    }

    private int count(Change.Outcome outcome) {
        return (int) accepted.stream()
                .filter(row -> row.change().outcome() == outcome)
                .count();
    }

    private void take(ParsedRow<D> row, D draft, Change<E> change, Checked checked) {
        if (checked.problems().isEmpty()) {
            accepted.add(new Accepted<>(row.sheet(), row.number(), draft, change));
        } else {
            refused.add(new ParsedRow<>(row.sheet(), row.number(), null, checked.problems()));
        }
        checked.warnings().forEach(what -> warnings.add(new ImportReport.RowWarning(row.sheet(), row.number(), what)));
    }

    private List<ParsedRow<D>> distinct(List<ParsedRow<D>> rows, Function<D, UUID> id, BinaryOperator<D> same) {
        List<ParsedRow<D>> distinct = new ArrayList<>();
        Map<UUID, Integer> places = new HashMap<>();
        for (ParsedRow<D> row : rows) {
            if (row.draft() == null) {
                refused.add(row);
                continue;
            }
            Integer place = places.putIfAbsent(id.apply(row.draft()), distinct.size());
            if (place == null) {
                distinct.add(row);
                continue;
            }
            ParsedRow<D> first = distinct.get(place);
            D joined = same.apply(first.draft(), row.draft());
            if (joined == null) {
                String what = "与第%d行是同一个，但内容不同，请只保留一行".formatted(first.number());
                refused.add(row.refused(new Problem("整行", "", what)));
            } else {
                distinct.set(place, new ParsedRow<>(first.sheet(), first.number(), joined, List.of()));
            }
        }
        return distinct;
    }
}
