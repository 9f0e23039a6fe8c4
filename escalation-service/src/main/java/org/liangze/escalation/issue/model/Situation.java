package org.liangze.escalation.issue.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.IssueState;

/**
 * What the rules need to know of an issue.
 *
 * @param before where a rejected rectification goes back to
 * @param checked whether a regulator has inspected or filed
 * @param evidence of the rectification
 */
public record Situation(
        IssueState state,
        IssueClass severity,
        IssueState before,
        boolean checked,
        @Nullable String evidence,
        LocalDate today) {}
