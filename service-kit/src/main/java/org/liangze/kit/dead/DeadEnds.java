package org.liangze.kit.dead;

import java.util.UUID;
import org.liangze.contracts.Dead;

/** Where a service reports a dead end, so that it becomes an item of the exception queue with an owner and a deadline. */
@FunctionalInterface
public interface DeadEnds {
    /**
     * Reports inside the caller's transaction.
     *
     * @param id from the natural key of the dead end, so that reporting it again changes nothing
     */
    void report(UUID id, Dead dead);
}
