package org.liangze.registry.person.model;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.id.Ids;

/**
 * A person as somebody writes them down. What is null keeps what the register has.
 *
 * @param code 工号 or 编号, the natural key
 * @param region code prefix of the person's scope; empty for the whole country
 * @param liaisonCode code of the liaison, who may not be registered yet
 */
public record PersonDraft(
        String code,
        String name,
        Role role,
        Level level,
        String region,
        String unit,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String liaisonCode,
        @Nullable String headCode,
        @Nullable String deputyCode,
        @Nullable UUID businessId) {

    public UUID id() {
        return id(code);
    }

    /** The id of the person with a code, registered or not; the case of letters does not matter. */
    public static UUID id(String code) {
        return Ids.named("person", code.toUpperCase(Locale.ROOT));
    }

    /** The level that a region's code speaks of: 2 digits a province, 12 a village. */
    public static Level levelOf(String region) {
        return switch (region.length()) {
            case 0, 2 -> Level.PROVINCE;
            case 4 -> Level.CITY;
            case 6 -> Level.COUNTY;
            case 9 -> Level.TOWNSHIP;
            default -> Level.VILLAGE;
        };
    }
}
