package org.liangze.tasking.checklist;

import java.util.List;
import java.util.UUID;

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
     * @param guidance how to check
     * @param failure what counts as 否
     */
    public record Item(int no, String title, String guidance, String failure) {}

    public List<Item> items() {
        return blocks.stream().flatMap(block -> block.items().stream()).toList();
    }

    public String titleOf(int no) {
        return items().stream()
                .filter(item -> item.no() == no)
                .map(Item::title)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("checklist %s has no item %d".formatted(id, no)));
    }
}
