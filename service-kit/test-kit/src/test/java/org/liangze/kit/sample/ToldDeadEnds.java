package org.liangze.kit.sample;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.liangze.contracts.Dead;
import org.liangze.kit.dead.DeadEnds;

/** The sample has no exception queue; it remembers what it was told. */
final class ToldDeadEnds implements DeadEnds {
    private final List<String> kinds = new CopyOnWriteArrayList<>();

    @Override
    public void report(UUID id, Dead dead) {
        kinds.add(dead.kind());
    }

    List<String> kinds() {
        return kinds;
    }
}
