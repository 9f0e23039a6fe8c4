package org.liangze.registry.filing;

/** Where a filing stands. */
enum FilingState {
    WAITING("f.completed_at is null and not coalesce(l.overdue, false)"),
    OVERDUE("f.completed_at is null and l.overdue"),
    COMPLETED("f.completed_at is not null");

    private final String condition;

    FilingState(String condition) {
        this.condition = condition;
    }

    /** The same in SQL, of filing {@code f} and the level {@code l} whose turn it is. */
    String condition() {
        return condition;
    }
}
