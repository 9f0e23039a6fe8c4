package org.liangze.tasking.checklist;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.liangze.tasking.checklist.model.Comparison;

/**
 * A template.
 *
 * @param id the same for all versions
 * @param blocks the four blocks in order
 */
public record Checklist(UUID id, int version, String title, List<Block> blocks) {

    /** One of 食品安全管理体系, 常态化防控, 应急处置, 宣传培训. */
    public record Block(String title, List<Item> items) {}

    /**
     * One thing to look at.
     *
     * @param no 1 for the first of the checklist
     * @param topic what it is about, the same in every version and list
     * @param guidance how to check
     * @param failure what counts as 否
     */
    public record Item(int no, String topic, String title, String guidance, String failure) {}

    public List<Item> items() {
        return blocks.stream().flatMap(block -> block.items().stream()).toList();
    }

    public String titleOf(int no) {
        return item(no).title();
    }

    public String topicOf(int no) {
        return item(no).topic();
    }

    /** Without its items, for a reader who has them. */
    public Checklist named() {
        return new Checklist(id, version, title, List.of());
    }

    List<Comparison.Entry> entries() {
        return blocks.stream()
                .flatMap(block -> block.items().stream().flatMap(item -> Stream.of(entry(block, item))))
                .toList();
    }

    private static Comparison.Entry entry(Block block, Item item) {
        return new Comparison.Entry(
                item.no(), item.topic(), block.title(), item.title(), item.guidance(), item.failure());
    }

    private Item item(int no) {
        return items().stream()
                .filter(item -> item.no() == no)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("checklist %s has no item %d".formatted(id, no)));
    }
}
