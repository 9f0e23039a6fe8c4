package org.liangze.registry.scope;

import static org.liangze.registry.scope.Operation.at;
import static org.liangze.registry.scope.Operation.list;
import static org.liangze.registry.scope.Operation.look;
import static org.liangze.registry.scope.Operation.one;
import static org.liangze.registry.scope.Operation.open;
import static org.liangze.registry.scope.Operation.own;
import static org.liangze.registry.scope.Who.NOBODY;
import static org.liangze.registry.scope.Who.OFFICES;
import static org.liangze.registry.scope.Who.OVERSEERS;
import static org.liangze.registry.scope.World.HERE;
import static org.liangze.registry.scope.World.IMPORT;

import java.util.List;
import java.util.Map;

/** Lists that offices hand in, and the codes of places. */
final class ListOperations {
    /** 齐齐哈尔 */
    private static final String CITY = "%E9%BD%90%E9%BD%90%E5%93%88%E5%B0%94";

    private static final Map<String, Object> REBINDING = Map.of("from", HERE + "001001", "to", HERE + "001002");

    private ListOperations() {}

    static List<Operation> all() {
        return List.of(
                own("POST /imports", new Operation.Upload("p.csv", Sent.people(HERE)), OFFICES),
                list("GET /imports", OFFICES),
                look("GET /imports/{id}", IMPORT, OFFICES),
                at("GET /imports/{id}/rows", "/imports/" + IMPORT + "/rows?outcome=added", null, OFFICES),
                look("GET /imports/{id}/refused.xlsx", IMPORT, OFFICES),
                one("POST /imports/{id}/columns", IMPORT, Map.of("sheets", List.of()), OFFICES),
                one("POST /imports/{id}/answers", IMPORT, Map.of("answers", List.of()), OFFICES),
                one("POST /imports/{id}/confirm", IMPORT, Map.of(), OFFICES),
                list("GET /imports/template.xlsx", "/imports/template.xlsx?kind=PEOPLE", OFFICES),
                list("GET /imports/columns", "/imports/columns?kind=PEOPLE", OFFICES),
                list("GET /calendar/moves", "/calendar/moves?year=2026", OVERSEERS),
                list("GET /calendar/moves/of", "/calendar/moves/of?item=" + IMPORT, OVERSEERS),
                list("GET /calendar/moves/counts", "/calendar/moves/counts?year=2026", OVERSEERS),
                open("GET /regions"),
                open("GET /regions/search", "/regions/search?q=" + CITY),
                at("POST /regions/files", "/regions/files?edition=2031", Sent.REGIONS, NOBODY),
                list("GET /regions/rebinding", OFFICES),
                one("POST /regions/rebinding", REBINDING, OFFICES));
    }
}
