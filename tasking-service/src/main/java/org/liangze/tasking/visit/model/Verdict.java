package org.liangze.tasking.visit.model;

import java.util.List;

/** What becomes of a reported visit. */
public sealed interface Verdict {
    /**
     * It is taken.
     *
     * @param satisfied the tasks it closes, at least one
     */
    record Accepted(List<UnfinishedTask> satisfied) implements Verdict {}

    /**
     * It is turned away.
     *
     * @param code stable name of the rule that was broken
     * @param reason in plain Chinese
     * @param timely false if the report itself is wrong; true if it is right but not as things stand
     */
    record Refused(String code, String reason, boolean timely) implements Verdict {}
}
