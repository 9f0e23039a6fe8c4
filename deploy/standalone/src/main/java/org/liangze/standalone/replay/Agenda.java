package org.liangze.standalone.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What will be done and when; things of one instant in the order in which they were put down. */
final class Agenda {
    /** @param alone whether everything that follows from it has to arrive before the next thing of the same instant */
    record Item(Instant at, long number, boolean alone, Runnable deed) {}

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingLong(Item::number));
    private long numbers;

    void add(Instant at, Runnable deed) {
        items.add(new Item(at, numbers++, true, deed));
    }

    /** One of many at the same instant that do not touch each other. */
    void addOneOfMany(Instant at, Runnable deed) {
        items.add(new Item(at, numbers++, false, deed));
    }

    @Nullable
    Item next() {
        return items.poll();
    }

    /** Whether the next item is of the same instant as this and neither has to be alone. */
    boolean goesOn(Item item) {
        Item following = items.peek();
        return following != null
                && !item.alone()
                && !following.alone()
                && following.at().equals(item.at());
    }
}
