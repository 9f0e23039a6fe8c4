package org.liangze.kit.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries.
 *
 * @param region code prefix of the chains
 * @param from first instant, inclusive
 * @param until last instant, exclusive
 */
record AuditFilter(
        String region,
        @Nullable UUID person,
        @Nullable String act,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until) {}
