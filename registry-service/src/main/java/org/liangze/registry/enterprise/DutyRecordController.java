package org.liangze.registry.enterprise;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.CsvUpload;
import org.liangze.registry.enterprise.model.RecordKind;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Businesses' own records over HTTP (domain.md §3.9). */
@RestController
class DutyRecordController {
    private final Transactions transactions;
    private final Commands commands;
    private final TakingRecords taking;
    private final ShowingRecords showing;

    DutyRecordController(Transactions transactions, Commands commands, TakingRecords taking, ShowingRecords showing) {
        this.transactions = transactions;
        this.commands = commands;
        this.taking = taking;
        this.showing = showing;
    }

    /** Records a period of a business; the same again changes nothing, something else mends it. */
    @PostMapping("/businesses/{id}/duty-records")
    @ResponseStatus(HttpStatus.CREATED)
    TakingRecords.Recorded record(
            Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody RecordRequest request) {
        return commands.run(
                caller,
                key,
                List.of("duty-record", id, request),
                TakingRecords.Recorded.class,
                () -> taking.one(caller, id, request));
    }

    /** Columns 统一社会信用代码, 类型, 日期 and, as needed, 场所编号, 零风险, 发现问题, 处理情况; what is sound is taken. */
    @PostMapping("/duty-records/csv")
    TakingRecords.Taken csv(Caller caller, IdempotencyKey key, @RequestParam MultipartFile file) {
        List<NamedCsvRecord> rows = CsvUpload.read(file, TakingRecords.COLUMNS);
        List<List<String>> cells = rows.stream().map(NamedCsvRecord::getFields).toList();
        return commands.run(
                caller,
                key,
                List.of("duty-records-csv", cells),
                TakingRecords.Taken.class,
                () -> taking.csv(caller, rows));
    }

    /** The records of a business and what is missing; the last 31 days when nothing is said, a year at most. */
    @GetMapping("/businesses/{id}/duty-records")
    ShowingRecords.File file(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        RecordKind wanted = kind == null ? null : kind(kind);
        return transactions.asCaller(caller, () -> showing.file(caller, id, wanted, from, to));
    }

    /** Businesses that are behind with a period; with the last one that is over when nothing is said. */
    @GetMapping("/duty-records/missing")
    Page<ShowingRecords.Behind> missing(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "DAILY") String kind,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        LocalDate day = period == null ? null : day(period);
        return transactions.asCaller(
                caller, () -> showing.behind(caller, region, kind(kind), day, cursor, Page.limit(limit)));
    }

    private static LocalDate day(String period) {
        return RecordKind.day(period).orElseThrow(() -> Refusal.invalid("period", "期间应写成2026-09-28、2026-W40或2026-09"));
    }

    private static RecordKind kind(String word) {
        return RecordKind.of(word).orElseThrow(() -> Refusal.invalid("word-unknown", "没有“%s”这一类记录".formatted(word)));
    }
}
