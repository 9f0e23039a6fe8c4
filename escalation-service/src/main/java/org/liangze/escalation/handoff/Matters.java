package org.liangze.escalation.handoff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;
import org.liangze.kit.scope.Caller;

/** The issues behind the hand-offs; they follow what happens in the ledger. */
public interface Matters {
    /** The issue, locked until the transaction ends; empty when the caller does not see it. */
    Optional<Matter> lock(Caller caller, UUID issue);

    boolean sees(Caller caller, UUID issue);

    /** The issue, locked, for the system itself. */
    Matter need(UUID issue);

    /** Says on the issue that it was passed to a body; {@code opens}: it waits for that body again. */
    void passed(Matter matter, boolean opens, @Nullable String detail);

    /** Says on the issue that an amended year moved a body's term. */
    void dated(Matter matter, String why);

    /** A body acted. */
    void progressed(Progress progress);

    /**
     * What an act on a hand-off means for its issue.
     *
     * @param body who acted, as a reader knows it
     * @param path states that the issue goes through as far as it is not further already
     * @param due a new due date the body set
     * @param orders a correction was ordered: without a due date ahead the default one counts
     * @param detail what was said
     * @param result for a report: the results of all bodies so far
     */
    record Progress(
            Caller caller,
            Matter matter,
            String body,
            String act,
            List<IssueState> path,
            @Nullable LocalDate due,
            boolean orders,
            @Nullable String detail,
            @Nullable String result) {}
}
