package org.liangze.notify.template;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;

/**
 * Who reads it.
 *
 * @param insteadOf the name of the person it was meant for, who has left; else null
 */
public record Addressee(
        UUID id, String name, Role role, @Nullable String insteadOf) {

    /** Where this reader works: the phone pages or the console. */
    String home() {
        return switch (role) {
            case CADRE, LIAISON -> "/m";
            case UNIT_HEAD, OFFICE, LEADER, INSPECTOR, REGULATOR, REGULATOR_HEAD, BUSINESS, ADMINISTRATOR -> "/console";
        };
    }
}
