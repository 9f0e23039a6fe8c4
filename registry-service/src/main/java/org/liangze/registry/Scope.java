package org.liangze.registry;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;

/** Who may do what where. Row-level security says the same again underneath. */
public final class Scope {
    private Scope() {}

    /** Refuses everyone but the office and the administrator of a scope that covers the place. */
    public static void requireOffice(Caller caller, String place) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        requireCovers(caller, place);
    }

    /** The part of the asked-for place that the caller may see; null when there is none. */
    public static @Nullable String common(Caller caller, String place) {
        if (caller.covers(place)) {
            return place;
        }
        return caller.region().startsWith(place) ? caller.region() : null;
    }

    public static void requireCovers(Caller caller, String place) {
        if (!caller.covers(place)) {
            throw Refusal.notAllowed("outside-scope", "地区 %s 不在您的辖区内".formatted(place.isEmpty() ? "全国" : place));
        }
    }
}
