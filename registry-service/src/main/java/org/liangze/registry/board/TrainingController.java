package org.liangze.registry.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.registry.board.model.Details;
import org.liangze.registry.board.model.Training;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trainings over HTTP. */
@RestController
class TrainingController {
    /** A training as it is sent. */
    record TrainingRequest(
            @Nullable String region,
            @Nullable String title,
            @Nullable LocalDate heldOn,
            Training.@Nullable Audience audience,
            @Nullable String place,
            @Nullable Double hours,
            @Nullable String content,
            @Nullable List<UUID> files) {
        Training details() {
            Training.Audience whom = Details.given("培训对象", audience);
            return new Training(
                    Details.given("培训名称", title),
                    Details.given("培训日期", heldOn),
                    whom,
                    whom.chinese(),
                    place,
                    hours,
                    content);
        }
    }

    private final KeepingRecords keeping;

    TrainingController(KeepingRecords keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/trainings")
    Page<BoardView<Training>> list(Caller caller, KeepingRecords.Query query) {
        KeepingRecords.requireReader(caller);
        return keeping.list(caller, Training.class, query);
    }

    @PostMapping("/trainings")
    @ResponseStatus(HttpStatus.CREATED)
    KeepingRecords.Kept add(Caller caller, IdempotencyKey key, @RequestBody TrainingRequest request) {
        return keeping.add(caller, key, request, request.region(), request.files(), request::details);
    }

    @PostMapping("/trainings/{id}/withdraw")
    KeepingRecords.Kept withdraw(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestBody KeepingRecords.Withdrawal withdrawal) {
        return keeping.withdraw(caller, key, Training.class, id, withdrawal);
    }
}
