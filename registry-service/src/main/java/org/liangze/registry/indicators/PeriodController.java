package org.liangze.registry.indicators;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Frozen quarters, the lists behind figures, and revisions over HTTP. */
@RestController
class PeriodController {
    /** The frozen quarters; {@code ok} and {@code brokenAt} only when they were verified. */
    record PeriodList(
            List<Periods.Period> periods, @Nullable Boolean ok, Periods.@Nullable Break brokenAt) {}

    /** Which quarter to count again, and why. */
    record RevisionRequest(
            @Nullable String period, @Nullable String reason) {}

    private final Transactions transactions;
    private final Commands commands;
    private final IndicatorReads reads;
    private final Periods periods;
    private final FigureLists lists;
    private final Revising revising;

    PeriodController(
            Transactions transactions,
            Commands commands,
            IndicatorReads reads,
            Periods periods,
            FigureLists lists,
            Revising revising) {
        this.transactions = transactions;
        this.commands = commands;
        this.reads = reads;
        this.periods = periods;
        this.lists = lists;
        this.revising = revising;
    }

    /** With {@code verify} every frozen business is counted again: a few seconds for a province. */
    @GetMapping("/indicators/periods")
    PeriodList periods(Caller caller, @RequestParam(defaultValue = "false") boolean verify) {
        IndicatorController.place(caller, "");
        return transactions.asSystem(() -> {
            if (!verify) {
                return new PeriodList(periods.all(), null, null);
            }
            Periods.Break broken = periods.firstBreak().orElse(null);
            return new PeriodList(periods.all(), broken == null, broken);
        });
    }

    /** The businesses behind an indicator; as frozen when a period is given, otherwise as they are now. */
    @GetMapping("/indicators/{code}/list")
    Page<FigureLists.Row> list(
            Caller caller,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "missing") String side,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        String place = IndicatorController.place(caller, region);
        int size = Page.limit(limit);
        List<String> after = Cursor.parts(cursor, 2);
        FigureLists.Wanted wanted = new FigureLists.Wanted(
                Measure.need(code),
                met(side),
                place,
                after == null ? "" : after.get(0),
                after == null ? new UUID(0, 0) : UUID.fromString(after.get(1)),
                size + 1);
        return Page.of(rows(caller, wanted, period), size, last -> Cursor.of(last.region(), last.businessId()));
    }

    /** Counts a frozen quarter again for the caller's region. */
    @PostMapping("/indicators/revisions")
    @ResponseStatus(HttpStatus.CREATED)
    Revising.Revised revise(Caller caller, IdempotencyKey key, @RequestBody RevisionRequest request) {
        String period = request.period();
        if (period == null) {
            throw Refusal.invalid("field-missing", "请选择要修订的期间");
        }
        String reason = request.reason() == null ? "" : request.reason().strip();
        return commands.run(
                caller,
                key,
                request,
                Revising.Revised.class,
                () -> revising.revise(caller, reads.need(period), reason));
    }

    private List<FigureLists.Row> rows(Caller caller, FigureLists.Wanted wanted, @Nullable String period) {
        if (period == null) {
            return transactions.asSystem(() -> lists.now(wanted, reads.today()));
        }
        return transactions.asCaller(
                caller, () -> lists.frozen(wanted, reads.need(period).period()));
    }

    private static boolean met(String side) {
        return switch (side) {
            case "numerator" -> true;
            case "missing" -> false;
            default -> throw Refusal.invalid("side-unknown", "side 只能是 numerator（达标）或 missing（未达标）");
        };
    }
}
