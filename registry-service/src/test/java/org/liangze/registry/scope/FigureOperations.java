package org.liangze.registry.scope;

import static org.liangze.registry.scope.Operation.list;
import static org.liangze.registry.scope.Operation.open;
import static org.liangze.registry.scope.Operation.own;
import static org.liangze.registry.scope.Who.NOBODY;
import static org.liangze.registry.scope.Who.OFFICES;
import static org.liangze.registry.scope.Who.RECORD_READERS;
import static org.liangze.registry.scope.Who.REGULATORS;
import static org.liangze.registry.scope.Who.STAFF;
import static org.liangze.registry.scope.Who.with;

import java.util.List;
import java.util.Map;
import org.liangze.contracts.Role;

/** Figures, words, parameters and the audit trail. */
final class FigureOperations {
    private FigureOperations() {}

    static List<Operation> all() {
        return List.of(
                list("GET /indicators", STAFF),
                list("GET /indicators/by-region", STAFF),
                list("GET /indicators/commitment", STAFF),
                list("GET /indicators/staffing/by-rule-set", STAFF),
                list("GET /indicators/{code}/list", "/indicators/coverage/list", STAFF),
                list("GET /indicators/periods", STAFF),
                own("POST /indicators/revisions", Map.of("period", "2001-Q1", "reason", "x"), OFFICES),
                list("GET /indicators/licence-base", RECORD_READERS),
                own(
                        "POST /indicators/licence-base",
                        new Operation.Upload("b.csv", "许可证编号\nJY-SX"),
                        with(REGULATORS, Role.ADMINISTRATOR)),
                open("GET /dictionaries"),
                own("PUT /dictionaries/{code}", "/dictionaries/role", Map.of("entries", List.of()), NOBODY),
                list("GET /audit", OFFICES),
                list("GET /audit/export", OFFICES),
                list("GET /audit/verify", OFFICES),
                list("GET /operations/sweeps", NOBODY),
                list("GET /operations/sweeps/runs", NOBODY),
                own("POST /operations/sweeps/{name}/run", "/operations/sweeps/FIGURES/run", Map.of(), NOBODY),
                own(
                        "POST /operations/sweeps/{name}/pause",
                        "/operations/sweeps/FIGURES/pause",
                        Map.of("reason", "x", "until", "2026-01-01"),
                        NOBODY),
                own("POST /operations/sweeps/{name}/resume", "/operations/sweeps/FIGURES/resume", Map.of(), NOBODY),
                open("GET /policies"),
                own(
                        "PUT /policies/{name}",
                        "/policies/gap.working-days",
                        Map.of("effectiveFrom", "2026-01-01", "value", 5),
                        OFFICES));
    }
}
