package org.liangze.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits of one period that are still to be made. */
public record Unfinished(String period, @Nullable String campaign, LocalDate due, List<BusinessRef> businesses) {}
