package org.liangze.kit.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What loaded and amended years moved in this service, for those who see to it that nothing hangs loose. */
@RestController
class MovesController {
    private final Moves moves;
    private final Transactions transactions;
    private final Map<String, String> called;

    MovesController(Moves moves, Transactions transactions, List<OpenDeadlines> kinds) {
        this.moves = moves;
        this.transactions = transactions;
        this.called = kinds.stream().collect(toMap(OpenDeadlines::kind, OpenDeadlines::called));
    }

    /**
     * A deadline that moved.
     *
     * @param due null while it waits for {@code awaitingYear}
     * @param notice the notice that moved it
     */
    record Moved(
            int year,
            String notice,
            String kind,
            String kindName,
            UUID itemId,
            @Nullable UUID businessId,
            String subject,
            String region,
            LocalDate before,
            @Nullable LocalDate due,
            @Nullable Integer awaitingYear,
            Instant movedAt) {}

    /** How many of a kind one notice moved, within the caller's scope. */
    record Counted(int revision, String notice, String kind, String kindName, long moved) {}

    /** Of a year; {@code region} is the caller's when left out, {@code kind} any. */
    @GetMapping("/calendar/moves")
    Page<Moved> list(
            Caller caller,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        mayRead(caller);
        String place = region.isEmpty() ? caller.region() : region;
        if (!caller.covers(place)) {
            throw Refusal.notAllowed("outside-scope", "地区 %s 不在您的辖区内".formatted(place));
        }
        int size = Page.limit(limit);
        Page<Moves.Row> page = Page.of(
                transactions.asCaller(caller, () -> moves.page(year, place, kind, Cursor.parts(cursor, 2), size + 1)),
                size,
                last -> Cursor.of(last.region(), last.moveId()));
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    /** Of one item, the latest last; none when it lies outside the caller's scope. */
    @GetMapping("/calendar/moves/of")
    List<Moved> of(Caller caller, @RequestParam UUID item) {
        mayRead(caller);
        return transactions.asCaller(caller, () -> moves.of(item)).stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/calendar/moves/counts")
    List<Counted> counts(Caller caller, @RequestParam int year) {
        mayRead(caller);
        return transactions.asCaller(caller, () -> moves.counts(year)).stream()
                .map(count -> new Counted(
                        count.revision(), count.notice(), count.kind(), nameOf(count.kind()), count.moved()))
                .toList();
    }

    private Moved view(Moves.Row row) {
        return new Moved(
                row.year(),
                row.notice(),
                row.kind(),
                nameOf(row.kind()),
                row.itemId(),
                row.businessId(),
                row.subject(),
                row.region(),
                row.before(),
                row.due(),
                row.awaitingYear(),
                row.movedAt());
    }

    private String nameOf(String kind) {
        return called.getOrDefault(kind, kind);
    }

    private static void mayRead(Caller caller) {
        caller.require(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
    }
}
