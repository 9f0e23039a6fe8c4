package org.liangze.registry.assignment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Assignments over HTTP. */
@RestController
class AssignmentController {
    /** Who is to cover the business. */
    record AssignmentRequest(@Nullable UUID cadreId) {}

    private final Commands commands;
    private final AssigningCadres assigning;

    AssignmentController(Commands commands, AssigningCadres assigning) {
        this.commands = commands;
        this.assigning = assigning;
    }

    @PostMapping("/businesses/{id}/assignment")
    AssigningCadres.Assigned assign(
            Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody AssignmentRequest request) {
        UUID cadre = request.cadreId();
        if (cadre == null) {
            throw Refusal.invalid("field-missing", "请选择包保干部");
        }
        return commands.run(
                caller,
                key,
                List.of("assign", id, request),
                AssigningCadres.Assigned.class,
                () -> assigning.assign(caller, id, cadre));
    }
}
