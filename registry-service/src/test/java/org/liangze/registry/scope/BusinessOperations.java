package org.liangze.registry.scope;

import static org.liangze.registry.TheRegistry.businessBody;
import static org.liangze.registry.scope.Operation.each;
import static org.liangze.registry.scope.Operation.list;
import static org.liangze.registry.scope.Operation.look;
import static org.liangze.registry.scope.Operation.one;
import static org.liangze.registry.scope.Operation.open;
import static org.liangze.registry.scope.Operation.own;
import static org.liangze.registry.scope.Who.ALL;
import static org.liangze.registry.scope.Who.NOBODY;
import static org.liangze.registry.scope.Who.OFFICES;
import static org.liangze.registry.scope.Who.REGULATORS;
import static org.liangze.registry.scope.Who.SEERS;
import static org.liangze.registry.scope.Who.STAFF;
import static org.liangze.registry.scope.Who.with;
import static org.liangze.registry.scope.World.CADRE;
import static org.liangze.registry.scope.World.HERE;
import static org.liangze.registry.scope.World.SHOP;
import static org.liangze.registry.scope.World.STATE_CHANGE;
import static org.liangze.registry.scope.World.UNCOVERED;

import java.util.List;
import java.util.Map;
import org.liangze.contracts.Role;

/** Businesses, their states, tiers, licences and own records. */
final class BusinessOperations {
    private static final Map<String, Object> RULES =
            Map.of("version", "sx", "effectiveFrom", "2031-01-01", "rules", List.of(Map.of("tier", "D", "why", "其他")));
    private static final Map<String, Object> LICENCE =
            Map.of("kind", "食品经营许可证", "number", "JY22302210000014", "validTo", "2030-01-01");
    private static final Map<String, Object> RECORD = Map.of("kind", "DAILY", "day", "2026-09-28", "zeroRisk", true);
    /** 甲县 */
    private static final String OUR_NAMES = "%E7%94%B2%E5%8E%BF";

    private static final Map<String, Object> HOW = Map.of("how", "电话核实");

    private BusinessOperations() {}

    static List<Operation> all() {
        return List.of(
                list("GET /businesses", ALL),
                list("GET /businesses", "/businesses?q=" + OUR_NAMES, ALL),
                look("GET /businesses/{id}", SHOP, STAFF),
                look("GET /businesses/{id}/history", SHOP, STAFF),
                look("GET /businesses/{id}/sites", SHOP, STAFF),
                one("POST /businesses", businessBody("甲县新店", HERE + "001001"), OFFICES),
                one("POST /businesses/{id}/state", SHOP, Map.of("state", "停业", "how", "电话"), SEERS),
                one("POST /businesses/{id}/tier", SHOP, Map.of("tier", "C", "reason", "投诉多"), OFFICES),
                one(
                        "POST /businesses/{id}/licences",
                        SHOP,
                        LICENCE,
                        with(OFFICES, Role.REGULATOR, Role.REGULATOR_HEAD)),
                one("POST /businesses/{id}/assignment", UNCOVERED, Map.of("cadreId", CADRE), OFFICES),
                list("GET /state-changes", STAFF),
                one("POST /state-changes/{id}/confirm", STATE_CHANGE, HOW, REGULATORS),
                one("POST /state-changes/{id}/adjust", STATE_CHANGE, HOW, OFFICES),
                list("GET /tier-rules", STAFF),
                one("POST /tier-rules", RULES, NOBODY),
                each("POST /tier-rules/preview", RULES, OFFICES),
                own("POST /tier-rules/{version}/apply", "/tier-rules/none/apply", Map.of(), OFFICES),
                look("GET /businesses/{id}/duty-records", SHOP, STAFF),
                one("POST /businesses/{id}/duty-records", SHOP, RECORD, OFFICES),
                each("POST /duty-records/csv", Sent.dutyRecords(), with(OFFICES, Role.BUSINESS)),
                list("GET /duty-records/missing", STAFF),
                open("GET /staffing-rules"),
                list("GET /exports/businesses", "/exports/businesses?format=csv", STAFF));
    }
}
