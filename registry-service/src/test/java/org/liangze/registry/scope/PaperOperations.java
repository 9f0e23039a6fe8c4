package org.liangze.registry.scope;

import static org.liangze.registry.scope.Operation.list;
import static org.liangze.registry.scope.Operation.look;
import static org.liangze.registry.scope.Operation.one;
import static org.liangze.registry.scope.Operation.own;
import static org.liangze.registry.scope.Who.ALL;
import static org.liangze.registry.scope.Who.OFFICES;
import static org.liangze.registry.scope.Who.OVERSEERS;
import static org.liangze.registry.scope.Who.PAPER_READERS;
import static org.liangze.registry.scope.Who.RECORD_READERS;
import static org.liangze.registry.scope.Who.STAFF;
import static org.liangze.registry.scope.Who.roles;
import static org.liangze.registry.scope.Who.with;
import static org.liangze.registry.scope.World.CADRE;
import static org.liangze.registry.scope.World.FILE;
import static org.liangze.registry.scope.World.HERE;
import static org.liangze.registry.scope.World.INSTITUTION;
import static org.liangze.registry.scope.World.PUBLICITY;
import static org.liangze.registry.scope.World.TASK_FORCE;
import static org.liangze.registry.scope.World.TRAINING;

import java.util.List;
import java.util.Map;
import org.liangze.contracts.Role;

/** Commitments, duty lists, the oversight list, the records behind the ten-point board, and files. */
final class PaperOperations {
    private static final String HAND =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final Map<String, Object> SIGNED = Map.of("signature", HAND, "signedOn", "2026-09-28");
    private static final Map<String, Object> POINTS =
            Map.of("region", HERE, "items", List.of(Map.of("title", "甲县", "what", "甲县")));
    private static final Map<String, Object> REASON = Map.of("reason", "重复登记");

    private PaperOperations() {}

    static List<Operation> all() {
        return List.of(
                look("GET /people/{id}/duty-list", CADRE, PAPER_READERS),
                look("GET /people/{id}/duty-list.pdf", CADRE, PAPER_READERS),
                list("GET /commitments", with(OVERSEERS, Role.UNIT_HEAD)),
                list("GET /commitments/mine", roles(Role.CADRE)),
                look("GET /commitments/{cadreId}", CADRE, PAPER_READERS),
                look("GET /commitments/{cadreId}.pdf", CADRE, PAPER_READERS),
                one("POST /commitments/{cadreId}/generate", CADRE, Map.of(), with(OFFICES, Role.CADRE)),
                one("POST /commitments/{cadreId}/sign", CADRE, SIGNED, roles(Role.CADRE)),
                one("POST /commitments/{cadreId}/upload", CADRE, Sent.PAPER, with(OFFICES, Role.CADRE)),
                list("GET /oversight-list", STAFF),
                list("GET /oversight-list.pdf", STAFF),
                one("PUT /oversight-list", POINTS, OFFICES),
                list("GET /board", RECORD_READERS),
                list("GET /trainings", RECORD_READERS),
                look("GET /trainings/{id}", TRAINING, RECORD_READERS),
                list("GET /trainings/mine", roles(Role.CADRE)),
                one("POST /trainings", Sent.training(), OFFICES),
                one("POST /trainings/{id}/attendance", TRAINING, Sent.attendance(), OFFICES),
                one("POST /trainings/{id}/withdraw", TRAINING, REASON, OFFICES),
                list("GET /certificates", RECORD_READERS),
                list("GET /publicity", RECORD_READERS),
                one("POST /publicity", Sent.publicity(), OFFICES),
                one("POST /publicity/{id}/withdraw", PUBLICITY, REASON, OFFICES),
                list("GET /institutions", RECORD_READERS),
                one("POST /institutions", Sent.institution(), OFFICES),
                one("POST /institutions/{id}/withdraw", INSTITUTION, REASON, OFFICES),
                list("GET /task-forces", RECORD_READERS),
                one("POST /task-forces", Sent.taskForce(), OFFICES),
                one("POST /task-forces/{id}/withdraw", TASK_FORCE, REASON, OFFICES),
                own("POST /files", Sent.PAPER, ALL),
                look("GET /files/{id}", FILE, RECORD_READERS));
    }
}
