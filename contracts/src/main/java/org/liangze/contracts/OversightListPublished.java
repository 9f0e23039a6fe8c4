package org.liangze.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A place's oversight list (督查清单), or the shipped one, in a version that never changes (domain.md §2, §7.32).
 *
 * @param listId names exactly this text; what was answered on it stays readable
 * @param region whose list it is; empty for the shipped one, which holds wherever no place above has its own
 * @param version grows by one with every list of the place; 0 for the shipped one
 */
public record OversightListPublished(UUID listId, String region, int version, List<Point> points, Instant publishedAt)
        implements RegistryEvent {
    /**
     * A point to look at.
     *
     * @param no from 1
     * @param what what is checked
     * @param how how it is checked
     * @param basis where it is demanded
     */
    public record Point(int no, String title, String what, String how, String basis) {}

    public static final String TYPE = "registry.oversight-list-published.v1";

    @Override
    public String topic() {
        return Topics.REGISTRY_EVENTS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID key() {
        return listId;
    }
}
