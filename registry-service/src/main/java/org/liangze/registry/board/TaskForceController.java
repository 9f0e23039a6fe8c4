package org.liangze.registry.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.registry.board.model.Details;
import org.liangze.registry.board.model.TaskForce;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Task forces over HTTP. */
@RestController
class TaskForceController {
    /** A task force as it is sent. */
    record TaskForceRequest(
            @Nullable String region,
            @Nullable String name,
            @Nullable Level level,
            @Nullable LocalDate since,
            TaskForce.@Nullable Organisation organisation,
            TaskForce.@Nullable Premises office,
            @Nullable List<TaskForce.Member> staff,
            TaskForce.@Nullable Archive archive,
            @Nullable List<UUID> files) {
        TaskForce details() {
            List<TaskForce.Member> members = staff == null ? List.of() : staff;
            members.forEach(member -> Details.given("专班人员姓名", member.name()));
            return TaskForce.of(
                    Details.given("专班名称", name),
                    Details.given("级别", level),
                    Details.given("成立日期", since),
                    organisation,
                    office,
                    members,
                    archive);
        }
    }

    private final KeepingRecords keeping;

    TaskForceController(KeepingRecords keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/task-forces")
    Page<BoardView<TaskForce>> list(Caller caller, KeepingRecords.Query query) {
        KeepingRecords.requireReader(caller);
        return keeping.list(caller, TaskForce.class, query);
    }

    @PostMapping("/task-forces")
    @ResponseStatus(HttpStatus.CREATED)
    KeepingRecords.Kept add(Caller caller, IdempotencyKey key, @RequestBody TaskForceRequest request) {
        return keeping.add(caller, key, request, request.region(), request.files(), request::details);
    }

    @PostMapping("/task-forces/{id}/withdraw")
    KeepingRecords.Kept withdraw(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestBody KeepingRecords.Withdrawal withdrawal) {
        return keeping.withdraw(caller, key, TaskForce.class, id, withdrawal);
    }
}
