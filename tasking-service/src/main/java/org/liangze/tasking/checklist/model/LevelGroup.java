package org.liangze.tasking.checklist.model;

import java.util.Arrays;
import java.util.List;
import org.liangze.contracts.Tier;

/** Whose cadres a checklist is for: village cadres (tier D) have a shorter one (domain.md §5.21). */
public enum LevelGroup {
    TOWNSHIP("乡镇及以上"),
    VILLAGE("村、社区");

    private final String chinese;

    LevelGroup(String chinese) {
        this.chinese = chinese;
    }

    public static LevelGroup of(Tier tier) {
        return tier == Tier.D ? VILLAGE : TOWNSHIP;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    public List<Tier> tiers() {
        return Arrays.stream(Tier.values()).filter(tier -> of(tier) == this).toList();
    }
}
