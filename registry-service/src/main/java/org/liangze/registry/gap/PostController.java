package org.liangze.registry.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Acts;
import org.liangze.registry.Words;
import org.liangze.registry.assignment.WithinScope;
import org.liangze.registry.person.model.PersonDraft;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Leaving a post and moving to another, which open gaps, over HTTP. */
@RestController
class PostController {
    /** The last day in post; today when left out, a later day to plan it. */
    record LeaveRequest(@Nullable LocalDate effective) {}

    /** The new post; level left out: as the region's code says. */
    record MoveRequest(
            @Nullable String region,
            @Nullable String level,
            @Nullable String unit,
            @Nullable LocalDate effective) {
        MovingPost.Target target() {
            String place = region == null ? "" : Words.code(region);
            Level high = level == null
                    ? PersonDraft.levelOf(place)
                    : Words.level(level)
                            .orElseThrow(() -> Refusal.invalid("level-unknown", "没有“%s”这一级别".formatted(level)));
            if (unit == null || unit.isBlank()) {
                throw Refusal.invalid("field-missing", "请填写调入单位");
            }
            return new MovingPost.Target(place, high, unit.strip(), effective);
        }
    }

    private final Commands commands;
    private final LeavingPost leaving;
    private final MovingPost moving;
    private final WithinScope withinScope;
    private final Acts acts;

    PostController(Commands commands, LeavingPost leaving, MovingPost moving, WithinScope withinScope, Acts acts) {
        this.commands = commands;
        this.leaving = leaving;
        this.moving = moving;
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

    /** Puts a person into another post of the caller's scope. */
    @PostMapping("/people/{id}/move")
    MovingPost.Moved move(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveRequest request) {
        MovingPost.Target target = request.target();
        withinScope.requireHoldings(caller, id);
        return commands.run(
                caller,
                key,
                List.of("move", id, request),
                MovingPost.Moved.class,
                () -> moving.move(caller, id, target));
    }
}
