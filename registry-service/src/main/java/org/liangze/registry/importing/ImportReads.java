package org.liangze.registry.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.registry.importing.ImportReport.Tally;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.SheetLayout;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Imports over HTTP: looking at them. */
@RestController
class ImportReads {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** An import in the history. */
    record ImportView(
            UUID id,
            String state,
            String stateName,
            String fileName,
            @Nullable String source,
            Instant createdAt,
            @Nullable Instant confirmedAt,
            Tally people,
            Tally businesses,
            @Nullable String failure) {
        static ImportView of(ImportJob job) {
            ImportReport summary = job.summary();
            return new ImportView(
                    job.id(),
                    job.state().name(),
                    job.state().chinese(),
                    job.fileName(),
                    job.source(),
                    job.createdAt(),
                    job.confirmedAt(),
                    summary == null ? Tally.NONE : summary.people(),
                    summary == null ? Tally.NONE : summary.businesses(),
                    job.failure());
        }
    }

    /** A column that a sheet's column may stand for. */
    record ColumnChoice(String code, String name, boolean mandatory, boolean repeatable) {}

    private final Importing importing;
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final RefusedWorkbook refused;
    private final Transactions transactions;

    ImportReads(
            Importing importing, ImportJobs jobs, ImportRows rows, RefusedWorkbook refused, Transactions transactions) {
        this.importing = importing;
        this.jobs = jobs;
        this.rows = rows;
        this.refused = refused;
        this.transactions = transactions;
    }

    /** The history, newest first. */
    @GetMapping("/imports")
    Page<ImportView> list(Caller caller, @RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        requireOffice(caller);
        int size = Page.limit(limit);
        List<ImportJob> found =
                transactions.asCaller(caller, () -> jobs.list(caller, Cursor.parts(cursor, 2), size + 1));
        Page<ImportJob> page = Page.of(found, size, last -> Cursor.of(last.createdAt(), last.id()));
        return new Page<>(page.items().stream().map(ImportView::of).toList(), page.next());
    }

    @GetMapping("/imports/{id}")
    ImportReport one(Caller caller, @PathVariable UUID id) {
        requireOffice(caller);
        return importing.report(caller, id);
    }

    /** Rows by what becomes of them: added, changed, unchanged, refused, missing, asked or joined. */
    @GetMapping("/imports/{id}/rows")
    Page<ImportRows.RowView> rows(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam String outcome,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        requireOffice(caller);
        return transactions.asCaller(caller, () -> {
            jobs.need(caller, id);
            return rows.page(caller, id, outcome, cursor, Page.limit(limit));
        });
    }

    /** The refused rows as they were, with why and what to do; to be mended and imported again. */
    @GetMapping("/imports/{id}/refused.xlsx")
    ResponseEntity<StreamingResponseBody> refused(Caller caller, @PathVariable UUID id) throws IOException {
        requireOffice(caller);
        List<SheetLayout> sheets = transactions.asCaller(caller, () -> {
            jobs.need(caller, id);
            return jobs.layouts(id);
        });
        Path file = Files.createTempFile("liangze-refused", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            refused.write(caller, id, sheets, out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return attachment("被拒绝的行.xlsx").body(out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        });
    }

    @GetMapping("/imports/template.xlsx")
    ResponseEntity<byte[]> template(Caller caller, @RequestParam ImportKind kind) {
        requireOffice(caller);
        return attachment(kind.chinese() + "导入模板.xlsx").body(TemplateWorkbook.of(kind));
    }

    /** What a column of a sheet may stand for. */
    @GetMapping("/imports/columns")
    List<ColumnChoice> columns(Caller caller, @RequestParam ImportKind kind) {
        requireOffice(caller);
        return kind.columns().stream()
                .map(column ->
                        new ColumnChoice(column.name(), column.header(), column.mandatory(), column.repeatable()))
                .toList();
    }

    private static void requireOffice(Caller caller) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
    }

    private static ResponseEntity.BodyBuilder attachment(String name) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
