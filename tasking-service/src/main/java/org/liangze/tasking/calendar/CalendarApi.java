package org.liangze.tasking.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The work calendar: anybody reads it, administrators load a year. */
@RestController
class CalendarApi {
    private static final int FARTHEST = 1_000;

    private final LoadingYears loading;
    private final CalendarYears years;
    private final CalendarInUse calendar;
    private final Commands commands;
    private final Transactions transactions;

    CalendarApi(
            LoadingYears loading,
            CalendarYears years,
            CalendarInUse calendar,
            Commands commands,
            Transactions transactions) {
        this.loading = loading;
        this.years = years;
        this.calendar = calendar;
        this.commands = commands;
        this.transactions = transactions;
    }

    /**
     * A working day counted from another.
     *
     * @param days so many after {@code from}, before it when negative
     */
    record CountedDay(LocalDate from, int days, LocalDate date) {}

    /** Loads a year, or its amendment, from a file in holiday-cn's form, with {@code name} and {@code publishedAt} if given. */
    @PostMapping(path = "/calendar/years", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    LoadingYears.Outcome upload(Caller caller, IdempotencyKey key, @RequestParam MultipartFile file) {
        String name = file.getOriginalFilename();
        return load(caller, key, name == null || name.isBlank() ? "上传文件" : name, text(file));
    }

    /** The same, the file as the body. */
    @PostMapping(path = "/calendar/years", consumes = MediaType.APPLICATION_JSON_VALUE)
    LoadingYears.Outcome load(Caller caller, IdempotencyKey key, @RequestBody String notice) {
        return load(caller, key, "接口载入", notice);
    }

    /** Every known year, the latest first, with the notice it follows and what its loading moved. */
    @GetMapping("/calendar/years")
    List<CalendarYears.YearView> years(Caller caller) {
        return transactions.asCaller(caller, years::list);
    }

    /** The n-th working day after or before a day; 409 {@code not-yet-published} when it needs a year that is not loaded. */
    @GetMapping("/calendar/days")
    CountedDay day(
            Caller caller,
            @RequestParam LocalDate from,
            @RequestParam @Nullable Integer plus,
            @RequestParam @Nullable Integer minus) {
        int days = days(plus, minus);
        return transactions.asCaller(caller, () -> new CountedDay(from, days, count(from, days)));
    }

    private LoadingYears.Outcome load(Caller caller, IdempotencyKey key, String file, String text) {
        caller.require(Role.ADMINISTRATOR);
        return commands.run(caller, key, text, LoadingYears.Outcome.class, () -> loading.load(caller, file, text));
    }

    private LocalDate count(LocalDate from, int days) {
        try {
            return calendar.current().plus(from, days);
        } catch (NotYetPublishedException e) {
            throw Refusal.conflict("not-yet-published", "%d年节假日安排尚未公布或尚未载入，不能推算".formatted(e.year()))
                    .with("year", e.year());
        }
    }

    private static int days(@Nullable Integer plus, @Nullable Integer minus) {
        Integer given = plus == null ? minus : plus;
        if (given == null || (plus != null && minus != null) || given < 0 || given > FARTHEST) {
            throw Refusal.invalid("days", "plus 与 minus 须且只能给出一个，取值 0 至 1000");
        }
        return plus == null ? -given : given;
    }

    private static String text(MultipartFile file) {
        try {
            return new String(file.getBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
