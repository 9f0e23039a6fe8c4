package org.liangze.tasking.oversight.model;

import java.time.LocalDate;
import java.util.Map;
import org.liangze.contracts.Answer;
import org.liangze.contracts.OversightParty;

/**
 * What a report is judged against.
 *
 * @param party who is checked: CADRE or BUSINESS
 * @param points titles of the oversight list by number
 * @param recorded what the cadre put down at the last visit, by item; empty when there was none
 * @param items titles of that visit's checklist by item
 * @param covered whether there is a cadre whom a false record can be held against
 * @param opens first day of the plan
 */
public record Circumstances(
        OversightParty party,
        Map<Integer, String> points,
        Map<Integer, Answer> recorded,
        Map<Integer, String> items,
        boolean covered,
        LocalDate opens,
        LocalDate today) {
    public Circumstances {
        points = Map.copyOf(points);
        recorded = Map.copyOf(recorded);
        items = Map.copyOf(items);
    }
}
