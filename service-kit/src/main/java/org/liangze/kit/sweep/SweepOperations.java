package org.liangze.kit.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Background work in an operator's hands; for the whole register's administrator. */
@RestController
class SweepOperations {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Sweeps sweeps;
    private final SweepRuns runs;
    private final SweepPauses pauses;
    private final Commands commands;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    SweepOperations(
            Sweeps sweeps,
            SweepRuns runs,
            SweepPauses pauses,
            Commands commands,
            Transactions transactions,
            Audit audit,
            Clock clock) {
        this.sweeps = sweeps;
        this.runs = runs;
        this.pauses = pauses;
        this.commands = commands;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One sweep.
     *
     * @param nextDue when it will have work, as far as the data tells; null for nothing foreseeable
     * @param last its last run that did something or failed
     */
    record View(
            String name,
            long everySeconds,
            @Nullable Instant lastSeenAt,
            @Nullable Instant nextDue,
            SweepPauses.@Nullable Pause paused,
            SweepRuns.@Nullable Run last) {}

    /** @param until the last day of the pause, in Shanghai */
    record Hold(@Nullable String reason, @Nullable LocalDate until) {}

    record Outcome(String name, int rows) {}

    record Done(String name) {}

    @GetMapping("/operations/sweeps")
    List<View> list(Caller caller) {
        require(caller);
        Map<String, SweepRuns.Run> last =
                runs.last().stream().collect(Collectors.toMap(SweepRuns.Run::name, Function.identity()));
        return transactions.asSystem(() -> {
            Map<String, SweepPauses.State> states =
                    pauses.all().stream().collect(Collectors.toMap(SweepPauses.State::name, Function.identity()));
            return sweeps.all().stream()
                    .map(sweep -> view(sweep, states.get(sweep.name()), last.get(sweep.name())))
                    .toList();
        });
    }

    /** Runs that did something or failed, the latest first; {@code from} and {@code to} are days in Shanghai, both included. */
    @GetMapping("/operations/sweeps/runs")
    Page<SweepRuns.Run> history(
            Caller caller,
            @RequestParam @Nullable String name,
            @RequestParam @Nullable String outcome,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        require(caller);
        int size = Page.limit(limit);
        List<String> before = Cursor.parts(cursor, 1);
        SweepRuns.Filter filter = new SweepRuns.Filter(
                name, outcome, from == null ? null : startOf(from), to == null ? null : startOf(to.plusDays(1)));
        return Page.of(
                runs.page(filter, before == null ? null : Long.valueOf(before.getFirst()), size + 1),
                size,
                run -> Cursor.of(run.runId()));
    }

    @PostMapping("/operations/sweeps/{name}/pause")
    Done pause(Caller caller, IdempotencyKey key, @PathVariable String name, @RequestBody Hold hold) {
        require(caller);
        Sweep sweep = need(name);
        String reason = hold.reason();
        LocalDate until = hold.until();
        if (reason == null || reason.isBlank() || until == null) {
            throw Refusal.invalid("pause", "暂停须写明原因和截止日期");
        }
        Instant now = clock.instant();
        Instant end = startOf(until.plusDays(1));
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            throw Refusal.invalid("pause-until", "暂停的截止日期须在今天起31天之内");
        }
        return commands.run(caller, key, List.of("pause", name, hold), Done.class, () -> {
            pauses.pause(sweep.name(), end, reason.strip(), caller.personId(), now);
            audit.record(caller, "pause-sweep", name, null, hold);
            return new Done(name);
        });
    }

    @PostMapping("/operations/sweeps/{name}/resume")
    Done resume(Caller caller, IdempotencyKey key, @PathVariable String name) {
        require(caller);
        Sweep sweep = need(name);
        return commands.run(caller, key, List.of("resume", name), Done.class, () -> {
            pauses.resume(sweep.name());
            audit.record(caller, "resume-sweep", name, null, null);
            return new Done(name);
        });
    }

    /** Does now what is due. 409 while it is paused. */
    @PostMapping("/operations/sweeps/{name}/run")
    Outcome run(Caller caller, IdempotencyKey key, @PathVariable String name) {
        require(caller);
        Sweep sweep = need(name);
        commands.run(caller, key, List.of("run", name), Done.class, () -> {
            if (pauses.heldAt(name, clock.instant()).isPresent()) {
                throw Refusal.conflict("sweep-paused", "该后台任务已暂停，请先恢复");
            }
            audit.record(caller, "run-sweep", name, null, null);
            return new Done(name);
        });
        return new Outcome(name, runs.recorded(name, caller.personId(), () -> sweeps.work(sweep), did -> did));
    }

    private View view(Sweep sweep, SweepPauses.@Nullable State state, SweepRuns.@Nullable Run last) {
        return new View(
                sweep.name(),
                sweep.every().toSeconds(),
                state == null ? null : state.lastSeenAt(),
                sweep.nextDue(),
                state == null ? null : state.pause(clock.instant()).orElse(null),
                last);
    }

    private Sweep need(String name) {
        return sweeps.all().stream()
                .filter(sweep -> sweep.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("sweep", "没有这项后台任务"));
    }

    private static void require(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        if (!caller.region().isEmpty()) {
            throw Refusal.notAllowed("outside-scope", "后台任务全系统共用，只能由全系统的管理员操作");
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
