package org.liangze.registry.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.registry.board.model.Details;
import org.liangze.registry.board.model.Publicity;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Publicity over HTTP. */
@RestController
class PublicityController {
    /** An act of publicity as it is sent. */
    record PublicityRequest(
            @Nullable String region,
            @Nullable String title,
            @Nullable LocalDate doneOn,
            @Nullable String form,
            @Nullable Integer audienceSize,
            @Nullable List<UUID> files) {
        Publicity details() {
            return new Publicity(
                    Details.given("宣传主题", title),
                    Details.given("开展日期", doneOn),
                    Details.given("宣传形式", form),
                    audienceSize);
        }
    }

    private final KeepingRecords keeping;

    PublicityController(KeepingRecords keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/publicity")
    Page<BoardView<Publicity>> list(Caller caller, KeepingRecords.Query query) {
        KeepingRecords.requireReader(caller);
        return keeping.list(caller, Publicity.class, query);
    }

    @PostMapping("/publicity")
    @ResponseStatus(HttpStatus.CREATED)
    KeepingRecords.Kept add(Caller caller, IdempotencyKey key, @RequestBody PublicityRequest request) {
        return keeping.add(caller, key, request, request.region(), request.files(), request::details);
    }

    @PostMapping("/publicity/{id}/withdraw")
    KeepingRecords.Kept withdraw(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestBody KeepingRecords.Withdrawal withdrawal) {
        return keeping.withdraw(caller, key, Publicity.class, id, withdrawal);
    }
}
