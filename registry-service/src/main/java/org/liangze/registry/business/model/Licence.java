package org.liangze.registry.business.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A licence as written down: kind, number, first and last day. */
public record Licence(
        String kind,
        String number,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
