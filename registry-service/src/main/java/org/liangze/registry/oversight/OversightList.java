package org.liangze.registry.oversight;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The list in force at a place.
 *
 * @param region whose list it is: the place's own or one above; empty for the shipped one
 * @param version its number there; 0 for the shipped one
 */
record OversightList(String region, String regionName, int version, List<NumberedItem> items) {
    /** An item with its number, from 1. */
    record NumberedItem(int no, String title, String what, String how, String basis) {}

    static OversightList of(String region, String regionName, int version, List<OversightItem> items) {
        List<NumberedItem> numbered = IntStream.range(0, items.size())
                .mapToObj(i -> {
                    OversightItem item = items.get(i);
                    return new NumberedItem(i + 1, item.title(), item.what(), item.how(), item.basis());
                })
                .toList();
        return new OversightList(region, regionName, version, numbered);
    }
}
