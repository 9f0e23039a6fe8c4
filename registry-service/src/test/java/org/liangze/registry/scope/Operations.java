package org.liangze.registry.scope;

import static org.liangze.contracts.Role.ADMINISTRATOR;
import static org.liangze.contracts.Role.BUSINESS;
import static org.liangze.contracts.Role.INSPECTOR;
import static org.liangze.contracts.Role.LEADER;
import static org.liangze.contracts.Role.OFFICE;
import static org.liangze.contracts.Role.REGULATOR;
import static org.liangze.contracts.Role.REGULATOR_HEAD;
import static org.liangze.registry.TheRegistry.businessBody;
import static org.liangze.registry.scope.Operation.but;
import static org.liangze.registry.scope.Operation.list;
import static org.liangze.registry.scope.Operation.look;
import static org.liangze.registry.scope.Operation.one;
import static org.liangze.registry.scope.Operation.open;
import static org.liangze.registry.scope.Operation.own;
import static org.liangze.registry.scope.Operation.roles;
import static org.liangze.registry.scope.Operation.with;
import static org.liangze.registry.scope.World.CADRE;
import static org.liangze.registry.scope.World.FILING;
import static org.liangze.registry.scope.World.HERE;
import static org.liangze.registry.scope.World.IMPORT;
import static org.liangze.registry.scope.World.SHOP;
import static org.liangze.registry.scope.World.UNCOVERED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liangze.contracts.Role;

/** Every operation of the registry, one line each. A new one without a line fails {@link ScopeServiceTest}. */
final class Operations {
    private static final Set<Role> ALL = but();
    private static final Set<Role> STAFF = but(BUSINESS);
    private static final Set<Role> OFFICES = roles(OFFICE, ADMINISTRATOR);
    private static final Set<Role> OVERSEERS = with(OFFICES, LEADER, INSPECTOR);
    private static final Set<Role> SEERS = with(OFFICES, REGULATOR, REGULATOR_HEAD, Role.CADRE);
    private static final Map<String, Object> SOMEBODY =
            Map.of("code", "sx-q", "name", "甲县某人", "role", "包保干部", "region", HERE + "001001");

    private Operations() {}

    static List<Operation> all() {
        return List.of(
                open("GET /me"),
                list("GET /businesses", ALL),
                look("GET /businesses/{id}", SHOP, STAFF),
                one("POST /businesses", "", businessBody("甲县新店", HERE + "001001"), OFFICES),
                one("POST /businesses/{id}/state", SHOP, Map.of("state", "停业", "how", "电话"), SEERS),
                one("POST /businesses/{id}/assignment", UNCOVERED, Map.of("cadreId", CADRE), OFFICES),
                list("GET /people", STAFF),
                look("GET /people/{id}", CADRE, STAFF),
                one("POST /people", "", SOMEBODY, OFFICES),
                one("POST /people/{id}/leave", CADRE, Map.of(), OFFICES),
                list("GET /gaps", STAFF),
                list("GET /gaps/{businessId}/suggestion", "/gaps/" + UNCOVERED + "/suggestion", STAFF),
                list("GET /filings", OVERSEERS),
                one("POST /filings/{id}/acknowledge", FILING, Map.of(), roles(OFFICE)),
                own("POST /imports", new Operation.Upload("p.csv", World.list(HERE)), OFFICES),
                look("GET /imports/{id}", IMPORT, OFFICES),
                one("POST /imports/{id}/confirm", IMPORT, Map.of(), OFFICES),
                open("GET /regions"),
                list("GET /indicators", STAFF),
                list("GET /indicators/by-region", STAFF),
                list("GET /indicators/{code}/list", "/indicators/coverage/list", STAFF),
                list("GET /indicators/periods", STAFF),
                own("POST /indicators/revisions", Map.of("period", "2001-Q1", "reason", "x"), OFFICES),
                list("GET /indicators/licence-base", with(OVERSEERS, REGULATOR, REGULATOR_HEAD)),
                own(
                        "POST /indicators/licence-base",
                        new Operation.Upload("b.csv", "许可证编号\nJY-SX"),
                        roles(REGULATOR, REGULATOR_HEAD, ADMINISTRATOR)),
                open("GET /dictionaries"),
                own(
                        "PUT /dictionaries/{code}",
                        "/dictionaries/role",
                        Map.of("entries", List.of()),
                        roles(ADMINISTRATOR)),
                list("GET /audit", OFFICES),
                list("GET /audit/export", OFFICES),
                list("GET /audit/verify", OFFICES),
                open("GET /policies"),
                own(
                        "PUT /policies/{name}",
                        "/policies/gap.working-days",
                        Map.of("effectiveFrom", "2026-01-01", "value", 5),
                        OFFICES));
    }
}
