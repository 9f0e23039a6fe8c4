package org.liangze.registry.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.registry.board.model.Details;
import org.liangze.registry.board.model.Institution;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Institution documents over HTTP. */
@RestController
class InstitutionController {
    /** An institution document as it is sent; {@code subject} left out: OTHER. */
    record InstitutionRequest(
            @Nullable String region,
            @Nullable String title,
            @Nullable String number,
            Institution.@Nullable Subject subject,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validTo,
            @Nullable List<UUID> files) {
        Institution details() {
            Institution.Subject about = subject == null ? Institution.Subject.OTHER : subject;
            LocalDate issued = Details.given("印发日期", issuedOn);
            if (validTo != null && validTo.isBefore(issued)) {
                throw new IllegalArgumentException("有效期至应不早于印发日期");
            }
            return new Institution(Details.given("制度名称", title), number, about, about.chinese(), issued, validTo);
        }
    }

    private final KeepingRecords keeping;

    InstitutionController(KeepingRecords keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/institutions")
    Page<BoardView<Institution>> list(Caller caller, KeepingRecords.Query query) {
        KeepingRecords.requireReader(caller);
        return keeping.list(caller, Institution.class, query);
    }

    @PostMapping("/institutions")
    @ResponseStatus(HttpStatus.CREATED)
    KeepingRecords.Kept add(Caller caller, IdempotencyKey key, @RequestBody InstitutionRequest request) {
        return keeping.add(caller, key, request, request.region(), request.files(), request::details);
    }

    @PostMapping("/institutions/{id}/withdraw")
    KeepingRecords.Kept withdraw(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestBody KeepingRecords.Withdrawal withdrawal) {
        return keeping.withdraw(caller, key, Institution.class, id, withdrawal);
    }
}
