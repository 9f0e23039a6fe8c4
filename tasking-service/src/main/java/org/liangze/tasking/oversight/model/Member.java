package org.liangze.tasking.oversight.model;

import java.util.UUID;

/**
 * One of a population.
 *
 * @param stratum the township it lies in
 */
public record Member(UUID id, String stratum) {
    private static final int TOWNSHIP = 9;

    /** Of a place: its township, or the place itself when it is larger. */
    public static Member in(UUID id, String region) {
        return new Member(id, region.substring(0, Math.min(TOWNSHIP, region.length())));
    }
}
