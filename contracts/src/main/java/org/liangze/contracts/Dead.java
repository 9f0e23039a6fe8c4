package org.liangze.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead end: a step without a target, a person without an address, an event without a rule, a calendar without a year.
 *
 * @param kind stable name, such as {@code step-without-target}
 * @param subject what it is about in words
 * @param businessId the business concerned, if one is
 * @param region where it belongs; decides the owner
 * @param text in plain Chinese: what happened and what to do
 */
public record Dead(String kind, String subject, @Nullable UUID businessId, String region, String text) {}
