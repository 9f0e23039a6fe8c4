package org.liangze.registry.business.model;

import java.time.LocalDate;
import java.util.List;
import org.liangze.contracts.Role;

/**
 * Which clocks a change of operating state starts (domain.md §3.3): the regulator reports it within 15 working days of its
 * being seen, then the office adjusts the assignment within 7. What the office itself changed it has dealt with.
 */
public final class StateClocks {
    /** What must be done. */
    public enum Duty {
        /** By the regulator: report the change, or confirm what a cadre saw. */
        STATE_REPORT,
        /** By the office: adjust who covers the business. */
        ADJUST
    }

    /**
     * A clock.
     *
     * @param since its day 0
     * @param done whether the change itself already fulfils it
     */
    public record Started(Duty duty, LocalDate since, boolean done) {}

    private StateClocks() {}

    /**
     * What a change starts.
     *
     * @param seen the day on which it was seen
     * @param told the day on which it was written down here
     */
    public static List<Started> startedBy(Role role, LocalDate seen, LocalDate told) {
        return switch (role) {
            case CADRE, LIAISON, UNIT_HEAD, LEADER, INSPECTOR, BUSINESS ->
                List.of(new Started(Duty.STATE_REPORT, seen, false));
            case REGULATOR, REGULATOR_HEAD ->
                List.of(new Started(Duty.STATE_REPORT, seen, true), new Started(Duty.ADJUST, told, false));
            case OFFICE, ADMINISTRATOR -> List.of();
        };
    }

    /** What the regulator's confirmation starts. */
    public static Started startedByConfirming(LocalDate confirmed) {
        return new Started(Duty.ADJUST, confirmed, false);
    }
}
