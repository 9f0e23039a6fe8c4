package org.liangze.contracts;

import java.util.Optional;

/** Administrative level, highest first (domain.md §2). */
public enum Level {
    PROVINCE("省"),
    CITY("市"),
    COUNTY("县（区）"),
    TOWNSHIP("乡镇（街道）"),
    VILLAGE("村（社区）");

    private final String chinese;

    Level(String chinese) {
        this.chinese = chinese;
    }

    /** What a user reads. */
    public String chinese() {
        return chinese;
    }

    /** The next level up; empty above the province. */
    public Optional<Level> above() {
        return switch (this) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(PROVINCE);
            case COUNTY -> Optional.of(CITY);
            case TOWNSHIP -> Optional.of(COUNTY);
            case VILLAGE -> Optional.of(TOWNSHIP);
        };
    }
}
