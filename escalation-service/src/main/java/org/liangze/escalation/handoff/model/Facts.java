package org.liangze.escalation.handoff.model;

import java.time.LocalDate;
import org.liangze.contracts.HandoffState;

/**
 * What the rules need to know of a hand-off.
 *
 * @param checked whether this body has inspected, filed or decided
 * @param resting the issue is put right and waits to be verified, or is verified
 * @param ended closed with its issue, returned or forwarded
 * @param undelivered the notice of it reached nobody
 */
public record Facts(
        HandoffState state, boolean checked, boolean resting, boolean ended, boolean undelivered, LocalDate today) {}
