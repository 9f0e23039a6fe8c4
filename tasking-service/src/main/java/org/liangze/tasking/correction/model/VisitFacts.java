package org.liangze.tasking.correction.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.liangze.contracts.VisitMode;

/**
 * What of a visit can be corrected. The time is not part of it: it decides what is on time, and that never changes.
 *
 * @param answers by the number of the item
 */
public record VisitFacts(VisitMode mode, String representative, SortedMap<Integer, Given> answers) {
    public VisitFacts {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /** An answer with its note; a blank one is none. */
    public record Given(Answer answer, @Nullable String note) {
        public Given {
            note = note == null || note.isBlank() ? null : note.strip();
        }
    }

    public int count(Answer answer) {
        return (int) answers.values().stream()
                .filter(given -> given.answer() == answer)
                .count();
    }

    /** The items that differ from another record's. */
    public Collection<Integer> changedFrom(VisitFacts before) {
        return answers.keySet().stream()
                .filter(item ->
                        !Objects.equals(answers.get(item), before.answers().get(item)))
                .toList();
    }

    /** The items that are 否 here and were not in another record. */
    public Collection<Integer> newlyFailed(VisitFacts before) {
        return answers.keySet().stream()
                .filter(item -> isNo(item) && !before.isNo(item))
                .toList();
    }

    boolean isNo(int item) {
        Given given = answers.get(item);
        return given != null && given.answer() == Answer.NO;
    }
}
