package org.liangze.kit.calendar;

import java.util.List;
import java.util.UUID;

/**
 * Open deadlines of one kind. They lie in the order of their ids and are looked at a batch at a time, locked while they are:
 * sweeps that take what is due pass over them meanwhile.
 */
public interface OpenDeadlines {
    /** Name of the kind in the trace, such as {@code GAP}. */
    String kind();

    /** What people call it. */
    String called();

    /** Whether they are counted from other deadlines here, and so after those have moved. */
    default boolean hangsOnOthers() {
        return false;
    }

    /**
     * Counts the next {@code limit} after an id anew and moves those whose day is another now. One that is closed, done or over
     * is none of them; what was done on the way to it, such as a reminder, is not done again.
     */
    Batch move(Amendment by, UUID after, int limit);

    /**
     * What came of a batch.
     *
     * @param seen fewer than the limit when the end is reached
     * @param last the id of the last one looked at; any when none was
     */
    record Batch(int seen, UUID last, List<Move> moved) {
        public static final Batch NONE = new Batch(0, new UUID(0, 0), List.of());
    }
}
