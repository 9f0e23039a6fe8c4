package org.liangze.registry;

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

    public static void requireCovers(Caller caller, String place) {
        if (!caller.covers(place)) {
            throw Refusal.notAllowed("outside-scope", "地区 %s 不在您的辖区内".formatted(place.isEmpty() ? "全国" : place));
        }
    }
}
