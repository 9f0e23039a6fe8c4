package org.liangze.tasking.oversight;

import java.util.Set;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Level;
import org.liangze.contracts.OversightParty;
import org.liangze.contracts.Tier;
import org.liangze.tasking.oversight.model.SampleSize;

/** From whom a plan draws, and how many. Sets that do not concern the party are empty; an empty set of kinds means all. */
record Sampling(
        OversightParty party,
        String place,
        Set<Level> levels,
        Set<Tier> tiers,
        Set<BusinessKind> kinds,
        SampleSize size) {}
