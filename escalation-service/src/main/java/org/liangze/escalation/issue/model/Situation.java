package org.liangze.escalation.issue.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;

/**
 * What the rules need to know of an issue.
 *
 * @param before where a rejected rectification goes back to
 * @param evidence of the rectification
 * @param handedOn the caller handed the issue on to another body
 * @param reopenUntil last day to open it again; null while it is not closed
 */
public record Situation(
        IssueState state,
        IssueClass severity,
        IssueState before,
        @Nullable String evidence,
        boolean handedOn,
        @Nullable LocalDate reopenUntil,
        LocalDate today) {}
