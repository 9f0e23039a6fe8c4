package org.liangze.contracts;

/** Coverage tier (包保等级). Not the regulator's risk grade, which uses the same letters (domain.md §2). */
public enum Tier {
    A(Level.CITY),
    B(Level.COUNTY),
    C(Level.TOWNSHIP),
    D(Level.VILLAGE);

    private final Level level;

    Tier(Level level) {
        this.level = level;
    }

    /** The level of the cadre who must cover a business of this tier. */
    public Level level() {
        return level;
    }
}
