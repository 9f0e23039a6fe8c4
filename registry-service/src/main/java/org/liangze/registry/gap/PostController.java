package org.liangze.registry.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.registry.Acts;
import org.liangze.registry.assignment.WithinScope;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Leaving a post, which opens gaps, over HTTP. */
@RestController
class PostController {
    /** The last day in post; today when left out, a later day to plan it. */
    record LeaveRequest(@Nullable LocalDate effective) {}

    private final Commands commands;
    private final LeavingPost leaving;
    private final WithinScope withinScope;
    private final Acts acts;

    PostController(Commands commands, LeavingPost leaving, WithinScope withinScope, Acts acts) {
        this.commands = commands;
        this.leaving = leaving;
        this.withinScope = withinScope;
        this.acts = acts;
    }

    @PostMapping("/people/{id}/leave")
    LeavingPost.Left leave(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable LeaveRequest body) {
        LeaveRequest request = body == null ? new LeaveRequest(null) : body;
        withinScope.requireHoldings(caller, id);
        return commands.run(
                caller,
                key,
                List.of("leave", id, request),
                LeavingPost.Left.class,
                () -> leaving.leave(acts.by(caller), caller, id, request.effective()));
    }

    /** Takes a planned leaving back. */
    @PostMapping("/people/{id}/leave/cancel")
    LeavingPost.Left stay(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
        return commands.run(caller, key, List.of("stay", id), LeavingPost.Left.class, () -> leaving.stay(caller, id));
    }
}
