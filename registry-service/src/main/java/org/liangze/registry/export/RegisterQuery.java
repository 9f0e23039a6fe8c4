package org.liangze.registry.export;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;

/**
 * What the lists of gaps, people, assignments and filings are filtered by; each takes what its list on the screen takes.
 *
 * @param q part of a person's name or unit, or a code
 * @param region code prefix; the caller's own when left out
 * @param state of a filing: WAITING, OVERDUE or COMPLETED
 * @param mine filings that wait for the caller's office
 */
record RegisterQuery(
        @Nullable String q,
        @Nullable String region,
        @Nullable Tier tier,
        @Nullable BusinessKind kind,
        @Nullable Role role,
        @Nullable Level level,
        @Nullable String unit,
        @Nullable Boolean inPost,
        @Nullable UUID cadre,
        @Nullable UUID business,
        @Nullable Boolean active,
        @Nullable FilingState state,
        @Nullable Boolean mine) {
    /** How far a filing has come. */
    enum FilingState {
        WAITING,
        OVERDUE,
        COMPLETED
    }
}
