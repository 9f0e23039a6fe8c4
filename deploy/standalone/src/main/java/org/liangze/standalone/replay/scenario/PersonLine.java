package org.liangze.standalone.replay.scenario;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.person.model.PersonDraft;

/** A person of the scenario's register; {@code id} is the code under which the registry knows the person. */
public record PersonLine(
        Place at,
        String id,
        String name,
        String role,
        @Nullable String level,
        String region,
        @Nullable String unit,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String liaison,
        @Nullable String head,
        @Nullable String deputy) {
    private static final Set<String> FIELDS =
            Set.of("id", "name", "role", "level", "region", "unit", "email", "phone", "liaison", "head", "deputy");

    public static PersonLine of(Value.Fields row) {
        row.only(FIELDS);
        return new PersonLine(
                row.at(),
                row.need("id"),
                row.text("name", row.need("id")),
                row.need("role"),
                row.text("level"),
                row.text("region", ""),
                row.text("unit"),
                row.text("email"),
                row.text("phone"),
                row.text("liaison"),
                row.text("head"),
                row.text("deputy"));
    }

    public UUID personId() {
        return PersonDraft.id(id);
    }

    /** Whether this is a food-safety office whose scope includes a place. */
    boolean isOfficeOf(String place) {
        return (role.equals("OFFICE") || role.equals("食安办") || role.equals("食品安全办")) && place.startsWith(region);
    }
}
