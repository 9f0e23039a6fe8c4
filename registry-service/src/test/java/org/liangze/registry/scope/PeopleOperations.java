package org.liangze.registry.scope;

import static org.liangze.registry.scope.Operation.each;
import static org.liangze.registry.scope.Operation.list;
import static org.liangze.registry.scope.Operation.look;
import static org.liangze.registry.scope.Operation.one;
import static org.liangze.registry.scope.Operation.open;
import static org.liangze.registry.scope.Who.OFFICES;
import static org.liangze.registry.scope.Who.OVERSEERS;
import static org.liangze.registry.scope.Who.STAFF;
import static org.liangze.registry.scope.Who.roles;
import static org.liangze.registry.scope.Who.with;
import static org.liangze.registry.scope.World.CADRE;
import static org.liangze.registry.scope.World.FILING;
import static org.liangze.registry.scope.World.HAND_OVER;
import static org.liangze.registry.scope.World.HERE;
import static org.liangze.registry.scope.World.UNCOVERED;

import java.util.List;
import java.util.Map;
import org.liangze.contracts.Role;

/** People, who covers what, gaps, hand-overs and filings. */
final class PeopleOperations {
    private static final Map<String, Object> SOMEBODY =
            Map.of("code", "sx-q", "name", "甲县某人", "role", "包保干部", "region", HERE + "001001");
    private static final Map<String, Object> CHOICES =
            Map.of("assignments", List.of(Map.of("businessId", UNCOVERED, "cadreId", CADRE)));
    private static final Map<String, Object> ORDER =
            Map.of("fromCadreId", CADRE, "moves", List.of(), "leaves", true, "reason", "调动");

    private PeopleOperations() {}

    static List<Operation> all() {
        return List.of(
                open("GET /me"),
                list("GET /people", STAFF),
                list("GET /people", "/people?q=sx-CADRE", STAFF),
                look("GET /people/{id}", CADRE, STAFF),
                look("GET /people/{id}/contact", CADRE, with(OFFICES, Role.CADRE)),
                list("GET /units", STAFF),
                one("POST /people", SOMEBODY, OFFICES),
                one("POST /people/{id}/deputy", CADRE, Map.of(), OFFICES),
                one("POST /people/{id}/leave", CADRE, Map.of(), OFFICES),
                one("POST /people/{id}/leave/cancel", CADRE, Map.of(), OFFICES),
                one("POST /people/{id}/move", CADRE, Map.of("region", HERE + "001002", "unit", "新村"), OFFICES),
                list("GET /assignments", STAFF),
                list("GET /assignments", "/assignments?cadre=" + CADRE, STAFF),
                list("GET /loads", STAFF),
                list("GET /gaps", STAFF),
                list("GET /gaps/{businessId}/suggestion", "/gaps/" + UNCOVERED + "/suggestion", STAFF),
                each("POST /gaps/assign", CHOICES, OFFICES),
                one("POST /hand-overs/preview", ORDER, OFFICES),
                one("POST /hand-overs", ORDER, OFFICES),
                list("GET /hand-overs", with(OVERSEERS, Role.UNIT_HEAD)),
                look("GET /hand-overs/{id}", HAND_OVER, with(OVERSEERS, Role.UNIT_HEAD)),
                list("GET /filings", OVERSEERS),
                list("GET /filings", "/filings?mine=true", OVERSEERS),
                look("GET /filings/{id}", FILING, OVERSEERS),
                one("POST /filings/{id}/acknowledge", FILING, Map.of(), roles(Role.OFFICE)),
                each("POST /filings/acknowledge", Map.of("ids", List.of(FILING)), roles(Role.OFFICE)),
                list("GET /exports/{list}", "/exports/people?format=csv", STAFF),
                list("GET /exports/{list}", "/exports/gaps?format=csv", STAFF),
                list("GET /exports/{list}", "/exports/assignments?format=csv", STAFF),
                list("GET /exports/{list}", "/exports/filings?format=csv", OVERSEERS));
    }
}
