package org.liangze.tasking.checklist.model;

import org.jspecify.annotations.Nullable;

/**
 * An item as an office writes it.
 *
 * @param topic what it is about, kept through every version; null for an item that is new
 * @param guidance how to check
 * @param failure what counts as 否
 */
public record DraftItem(@Nullable String topic, String block, String title, String guidance, String failure) {

    public DraftItem {
        block = block.strip();
        title = title.strip();
        guidance = guidance.strip();
        failure = failure.strip();
    }

    /** As an item that no list had before. */
    public DraftItem fresh() {
        return new DraftItem(null, block, title, guidance, failure);
    }

    public DraftItem about(String newTopic) {
        return new DraftItem(newTopic, block, title, guidance, failure);
    }
}
