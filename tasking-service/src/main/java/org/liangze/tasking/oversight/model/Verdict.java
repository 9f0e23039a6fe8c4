package org.liangze.tasking.oversight.model;

import java.util.List;

/** The answer to a report. */
public sealed interface Verdict {
    /** It is whole; this is what it found, in order. */
    record Accepted(List<Found> findings) implements Verdict {}

    /** Something is missing or wrong; {@code code} is stable. */
    record Refused(String code, String reason) implements Verdict {}
}
