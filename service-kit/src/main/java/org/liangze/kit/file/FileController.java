package org.liangze.kit.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files over HTTP: always as a download, never opened in the page. */
@RestController
class FileController {
    @SuppressWarnings("ArrayRecordComponent") // read once, written out once
    private record Kept(
            String name,
            String type,
            UUID uploadedBy,
            @Nullable String subject,
            byte[] content) {}

    private final Commands commands;
    private final Transactions transactions;
    private final EvidenceFiles files;
    private final JdbcClient jdbc;
    private final List<FileReaders> readers;

    FileController(
            Commands commands,
            Transactions transactions,
            EvidenceFiles files,
            JdbcClient jdbc,
            List<FileReaders> readers) {
        this.commands = commands;
        this.transactions = transactions;
        this.files = files;
        this.jdbc = jdbc;
        this.readers = readers;
    }

    /** Keeps a PDF, JPG, PNG, DOCX or XLSX of at most 20 MB; 400 with the reason otherwise. */
    @PostMapping("/files")
    @ResponseStatus(HttpStatus.CREATED)
    FileView upload(Caller caller, IdempotencyKey key, @RequestParam MultipartFile file) throws IOException {
        if (file.getSize() > Evidence.MAX_BYTES) {
            throw Refusal.invalid("file-too-large", "文件超过20MB，请压缩后再上传");
        }
        byte[] upload = file.getBytes();
        return commands.run(
                caller,
                key,
                List.of("upload", String.valueOf(file.getOriginalFilename()), EvidenceFiles.sha256(upload)),
                FileView.class,
                () -> files.keep(caller, file.getOriginalFilename(), upload));
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> download(Caller caller, @PathVariable UUID id) {
        Kept kept = transactions.asCaller(
                caller,
                () -> jdbc.sql("select name, type, uploaded_by, subject, content from evidence_file where id = :id")
                        .param("id", id)
                        .query(Kept.class)
                        .optional()
                        .filter(file -> mayRead(caller, id, file))
                        .orElseThrow(() -> Refusal.notFound("file-unknown", "没有找到这个文件")));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, kept.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(kept.content());
    }

    private boolean mayRead(Caller caller, UUID id, Kept file) {
        String subject = file.subject();
        if (file.uploadedBy().equals(caller.personId())) {
            return true;
        }
        if (subject == null) {
            return false;
        }
        return caller.is(
                        Role.OFFICE,
                        Role.ADMINISTRATOR,
                        Role.LEADER,
                        Role.INSPECTOR,
                        Role.REGULATOR,
                        Role.REGULATOR_HEAD)
                || readers.stream().anyMatch(rule -> rule.mayRead(caller, id, subject));
    }
}
