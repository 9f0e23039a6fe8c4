package org.liangze.standalone.replay.scenario;

import java.util.Set;

/**
 * Invented behaviour for a register too big to script; the same seed always gives the same.
 *
 * @param visits share of the visits that are made, each on a working day of its quarter
 * @param failedItems share of those that find one thing wrong
 * @param accept share of the issues that the regulator takes up in time
 * @param rectify share of the issues that are put right in time
 */
public record Simulation(long seed, double visits, double failedItems, double accept, double rectify) {

    static Simulation of(Value.Fields row) {
        row.only(Set.of("seed", "visits", "failed-items", "accept", "rectify"));
        return new Simulation(
                Long.parseLong(row.text("seed", "1")),
                share(row, "visits", 0.93),
                share(row, "failed-items", 0.1),
                share(row, "accept", 0.95),
                share(row, "rectify", 0.9));
    }

    private static double share(Value.Fields row, String name, double otherwise) {
        Double given = row.as(name, Double::valueOf);
        if (given == null) {
            return otherwise;
        }
        if (given < 0 || given > 1) {
            throw ScenarioProblem.at(row.placeOf(name), name + " must lie between 0 and 1, is " + given);
        }
        return given;
    }
}
