package org.liangze.registry.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.importing.model.ImportKind;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP. */
@RestController
class ImportController {
    /** Whether refused rows may stay out. */
    record Confirmation(@Nullable Boolean leaveOut) {}

    private final Previewing previewing;
    private final Confirming confirming;
    private final ImportJobs jobs;
    private final Transactions transactions;

    ImportController(Previewing previewing, Confirming confirming, ImportJobs jobs, Transactions transactions) {
        this.previewing = previewing;
        this.confirming = confirming;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /** Reads an .xlsx or .csv and answers what it would do. {@code kind} decides only where a header could be either's. */
    @PostMapping("/imports")
    @ResponseStatus(HttpStatus.CREATED)
    ImportReport preview(
            Caller caller,
            @RequestParam MultipartFile file,
            @RequestParam @Nullable ImportKind kind,
            @RequestParam @Nullable String source)
            throws IOException {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "");
        Path copy = Files.createTempFile("liangze-import", ".upload");
        try {
            file.transferTo(copy);
            return previewing.preview(caller, copy, name, kind, source);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/imports/{id}")
    ImportReport one(Caller caller, @PathVariable UUID id) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return transactions
                .asCaller(caller, () -> jobs.find(id))
                .orElseThrow(() -> Refusal.notFound("import-unknown", "没有找到这次导入"));
    }

    @PostMapping("/imports/{id}/confirm")
    ImportReport confirm(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Confirmation body) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        boolean leaveOut = body != null && Boolean.TRUE.equals(body.leaveOut());
        return confirming.confirm(caller, key, id, leaveOut);
    }
}
