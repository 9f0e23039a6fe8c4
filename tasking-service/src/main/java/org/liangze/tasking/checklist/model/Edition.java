package org.liangze.tasking.checklist.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A published version of a checklist, without its items. Never changed once it is there.
 *
 * @param id the same for all versions of a line
 * @param effective first day in force; it stays so until the next version of the line comes into force
 * @param retires from its day on the line has no list, and the wider one counts
 */
public record Edition(UUID id, int version, Line line, LocalDate effective, boolean retires) {
    public Edition {
        if (version < 1) {
            throw new IllegalArgumentException("version of a checklist must be at least 1, is " + version);
        }
    }
}
