package org.liangze.tasking.checklist.model;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How one version of a list differs from another. Items are the same when their topic is; their order alone is no change.
 *
 * @param added only in the later one
 * @param removed only in the earlier one
 * @param changed reworded, or put into another block
 * @param same how many are word for word the same
 */
public record Comparison(List<Entry> added, List<Entry> removed, List<Change> changed, int same) {
    public Comparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** An item in a version; {@code no} is its number there. */
    public record Entry(int no, String topic, String block, String title, String guidance, String failure) {
        private boolean reads(Entry other) {
            return block.equals(other.block)
                    && title.equals(other.title)
                    && guidance.equals(other.guidance)
                    && failure.equals(other.failure);
        }
    }

    /** One item in both. */
    public record Change(Entry before, Entry after) {}

    public static Comparison of(List<Entry> before, List<Entry> after) {
        Map<String, Entry> earlier = before.stream().collect(toMap(Entry::topic, identity()));
        Map<String, Entry> later = after.stream().collect(toMap(Entry::topic, identity()));
        List<Change> both = after.stream()
                .filter(entry -> earlier.containsKey(entry.topic()))
                .map(entry -> new Change(Objects.requireNonNull(earlier.get(entry.topic())), entry))
                .toList();
        List<Change> changed = both.stream()
                .filter(change -> !change.before().reads(change.after()))
                .toList();
        return new Comparison(
                after.stream()
                        .filter(entry -> !earlier.containsKey(entry.topic()))
                        .toList(),
                before.stream()
                        .filter(entry -> !later.containsKey(entry.topic()))
                        .toList(),
                changed,
                both.size() - changed.size());
    }
}
