package org.liangze.registry.assignment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
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

    /** Cadres for many gaps at once. */
    record GapsRequest(@Nullable List<GapRequest> assignments) {}

    /** A gap and its new cadre. */
    record GapRequest(@Nullable UUID businessId, @Nullable UUID cadreId) {
        FillingGaps.Choice choice() {
            if (businessId == null || cadreId == null) {
                throw Refusal.invalid("field-missing", "每一户都要有主体和包保干部");
            }
            return new FillingGaps.Choice(businessId, cadreId);
        }
    }

    private final Commands commands;
    private final AssigningCadres assigning;
    private final FillingGaps filling;

    AssignmentController(Commands commands, AssigningCadres assigning, FillingGaps filling) {
        this.commands = commands;
        this.assigning = assigning;
        this.filling = filling;
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

    /** Confirms cadres for gaps, all or none. 409 with what stands against each. */
    @PostMapping("/gaps/assign")
    FillingGaps.Filled fill(Caller caller, IdempotencyKey key, @RequestBody GapsRequest request) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        List<FillingGaps.Choice> choices = request.assignments() == null
                ? List.of()
                : request.assignments().stream().map(GapRequest::choice).toList();
        return commands.run(
                caller,
                key,
                List.of("fill-gaps", choices),
                FillingGaps.Filled.class,
                () -> filling.fill(caller, choices));
    }
}
