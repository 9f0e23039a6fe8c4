package org.liangze.registry.handover.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Tier;

/**
 * What an order would do: every business the cadre holds is in exactly one of {@code items} and {@code left}.
 *
 * @param left what nobody takes over
 */
public record Plan(List<Item> items, List<Left> left, List<Load> loads) {
    /** Whether a business may go over. */
    public enum Verdict {
        OK,
        WARNED,
        REFUSED
    }

    /**
     * One business and who takes it over.
     *
     * @param tier null for a business that the register does not know
     * @param why in plain Chinese; empty when all is well
     */
    public record Item(
            UUID businessId,
            String businessName,
            @Nullable Tier tier,
            UUID successorId,
            String successorName,
            Verdict verdict,
            String why) {}

    /** A business that stays, or becomes a gap when the cadre leaves. */
    public record Left(UUID businessId, String businessName) {}

    /** How much a successor covers before and after. */
    public record Load(UUID cadreId, String name, int before, int after, boolean tooMany) {}

    public List<Item> refused() {
        return items.stream().filter(item -> item.verdict() == Verdict.REFUSED).toList();
    }

    /** The new cadre of each business that goes over. */
    public Map<UUID, UUID> cadreByBusiness() {
        Map<UUID, UUID> cadres = new HashMap<>();
        items.forEach(item -> cadres.put(item.businessId(), item.successorId()));
        return cadres;
    }
}
