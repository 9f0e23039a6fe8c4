package org.liangze.registry.importing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.importing.model.ImportKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports over HTTP: what changes them. What is done within a while is answered at once (200), what takes longer goes on in the
 * background (202; ask again).
 */
@RestController
class ImportController {
    /** Whether refused rows may stay out. */
    record Confirmation(@Nullable Boolean leaveOut) {}

    record Columns(@Nullable List<ChosenSheet> sheets) {}

    record Answers(@Nullable List<Answer> answers) {}

    private final Importing importing;
    private final Answering answering;

    ImportController(Importing importing, Answering answering) {
        this.importing = importing;
        this.answering = answering;
    }

    /**
     * Reads an .xlsx, .xls or .csv and says what it would do.
     *
     * @param kind decides only where a header could be either's
     * @param source who sends such files; columns are remembered for it
     * @param charset of a .csv, when it is not recognised rightly
     */
    @PostMapping("/imports")
    ResponseEntity<ImportReport> read(
            Caller caller,
            @RequestParam MultipartFile file,
            @RequestParam @Nullable ImportKind kind,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String charset)
            throws IOException {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        Charset encoding = charset(charset);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "");
        Path copy = Files.createTempFile("liangze-import", ".upload");
        try {
            file.transferTo(copy);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return reply(importing.read(caller, copy, name, kind, source, encoding));
    }

    /** Reads the same lines by columns that the user has chosen, and remembers the choice. */
    @PostMapping("/imports/{id}/columns")
    ResponseEntity<ImportReport> columns(Caller caller, @PathVariable UUID id, @RequestBody Columns body) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return reply(importing.choose(caller, id, Objects.requireNonNullElse(body.sheets(), List.of())));
    }

    /** Answers whether rows are about businesses that are registered already. */
    @PostMapping("/imports/{id}/answers")
    ImportReport answers(Caller caller, @PathVariable UUID id, @RequestBody Answers body) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        return answering.answer(caller, id, Objects.requireNonNullElse(body.answers(), List.of()));
    }

    @PostMapping("/imports/{id}/confirm")
    ResponseEntity<ImportReport> confirm(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Confirmation body) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
        boolean leaveOut = body != null && Boolean.TRUE.equals(body.leaveOut());
        return reply(importing.confirm(caller, key, id, leaveOut));
    }

    private static ResponseEntity<ImportReport> reply(ImportReport report) {
        boolean goesOn = report.state().equals(ImportState.READING.name())
                || report.state().equals(ImportState.CONFIRMING.name());
        return ResponseEntity.status(goesOn ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(report);
    }

    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.invalid("charset-unknown", "没有“%s”这种文字编码，可选UTF-8、GB18030、UTF-16".formatted(name));
        }
    }
}
