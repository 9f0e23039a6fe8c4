package org.liangze.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a business after any change; the latest per business stays on the topic.
 *
 * @param region GB/T 2260 code, 2 to 12 digits, of where the business lies
 * @param cadreId the cadre in post who covers it; null while there is a gap or none is needed
 * @param formerCadreId who covered it last, while there is a gap
 * @param gapSince first day of the gap (the change's effective date); null when covered or not in operation
 * @param gapDue last day on which a new cadre may be confirmed, 24:00 Asia/Shanghai; null when not yet computable or no gap
 * @param regulatorId the regulator of the place; null when none is registered
 * @param version grows by one with every change; older versions are to be ignored
 */
public record BusinessChanged(
        UUID businessId,
        String name,
        String uscc,
        Tier tier,
        BusinessKind kind,
        @Nullable BusinessSize size,
        String region,
        String regionName,
        String address,
        boolean highRisk,
        OperatingState state,
        @Nullable LocalDate operatingSince,
        @Nullable UUID cadreId,
        @Nullable UUID formerCadreId,
        @Nullable LocalDate gapSince,
        @Nullable LocalDate gapDue,
        @Nullable UUID regulatorId,
        @Nullable String phoneMasked,
        @Nullable LocalDate licenceValidTo,
        long version)
        implements RegistryEvent {
    public static final String TYPE = "registry.business-changed.v1";

    @Override
    public String topic() {
        return Topics.REGISTRY_BUSINESS;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID key() {
        return businessId;
    }
}
