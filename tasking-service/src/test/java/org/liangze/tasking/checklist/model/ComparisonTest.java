package org.liangze.tasking.checklist.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangze.tasking.checklist.model.Comparison.Entry;

class ComparisonTest {
    private static final Entry BUYING = new Entry(1, "purchase", "常态化防控", "进货有票", "看票据。", "没有票据。");
    private static final Entry HEALTH = new Entry(2, "staff-health", "常态化防控", "健康证明", "看证明。", "没有。");

    @Test
    void orderAloneIsNoChange() {
        Comparison moved =
                Comparison.of(List.of(BUYING, HEALTH), List.of(renumbered(HEALTH, 1), renumbered(BUYING, 2)));
        assertThat(moved).isEqualTo(new Comparison(List.of(), List.of(), List.of(), 2));
    }

    @Test
    void addedRemovedAndRewordedAreTold() {
        Entry reworded = new Entry(1, "purchase", "常态化防控", "进货有票据", "看票据。", "没有票据。");
        Entry fresh = new Entry(2, "own-1", "应急处置", "知道报告谁", "问。", "不知道。");
        Comparison told = Comparison.of(List.of(BUYING, HEALTH), List.of(reworded, fresh));
        assertThat(told.added()).containsExactly(fresh);
        assertThat(told.removed()).containsExactly(HEALTH);
        assertThat(told.changed()).containsExactly(new Comparison.Change(BUYING, reworded));
        assertThat(told.same()).isZero();
    }

    private static Entry renumbered(Entry entry, int no) {
        return new Entry(no, entry.topic(), entry.block(), entry.title(), entry.guidance(), entry.failure());
    }
}
