package org.liangze.tasking.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.tasking.planning.model.Quarter;
import org.liangze.tasking.register.ActingFor;
import org.springframework.stereotype.Component;

/** A cadre's own list; a liaison, and a deputy while it stands in, sees the lists of those they act for. */
@Component
class MyTasks {
    /** A cadre covers tens of businesses; nobody has more unfinished visits than fit on one list. */
    private static final int LONGEST = 500;

    private static final Comparator<TaskCard> IN_ORDER =
            Comparator.comparing(TaskCard::due).thenComparing(TaskCard::region).thenComparing(TaskCard::taskId);

    private final TaskCards tasks;
    private final ActingFor actingFor;
    private final Transactions transactions;

    MyTasks(TaskCards tasks, ActingFor actingFor, Transactions transactions) {
        this.tasks = tasks;
        this.actingFor = actingFor;
        this.transactions = transactions;
    }

    /**
     * The list.
     *
     * @param period the current quarter; {@code done} and {@code total} count its regular visits, campaigns apart
     * @param due last day of the quarter
     */
    record View(String period, String periodName, int done, int total, LocalDate due, List<TaskCard> items) {}

    /** What is seen from one place: cadres of other places are looked up there. */
    private record Part(TaskCards.Progress progress, List<TaskCard> items) {}

    View of(Caller caller, boolean done, LocalDate today) {
        Quarter quarter = Quarter.of(today);
        List<Part> parts = new ArrayList<>();
        cadresByPlace(caller)
                .forEach((place, cadres) -> parts.add(transactions.asCaller(
                        ActingFor.in(caller, place), () -> part(cadres.toArray(UUID[]::new), done, quarter, today))));
        List<TaskCard> inHand = done ? List.of() : inHand(caller, today);
        return new View(
                quarter.name(),
                Quarter.chinese(quarter.name()),
                parts.stream().mapToInt(part -> part.progress().done()).sum(),
                parts.stream().mapToInt(part -> part.progress().total()).sum(),
                quarter.last(),
                Stream.concat(parts.stream().flatMap(part -> part.items().stream()), inHand.stream())
                        .sorted(IN_ORDER)
                        .distinct()
                        .limit(LONGEST)
                        .toList());
    }

    /** What others handed to the caller, each seen from its own place. */
    private List<TaskCard> inHand(Caller caller, LocalDate today) {
        return actingFor.placesInHand(caller.personId()).stream()
                .flatMap(place ->
                        transactions
                                .asCaller(
                                        ActingFor.in(caller, place),
                                        () -> tasks.inHand(caller.personId(), today, LONGEST))
                                .stream())
                .toList();
    }

    private Part part(UUID[] cadres, boolean done, Quarter quarter, LocalDate today) {
        List<TaskCard> items =
                done ? tasks.done(cadres, quarter.first(), today, LONGEST) : tasks.todo(cadres, today, LONGEST);
        return new Part(tasks.progress(cadres, quarter), items);
    }

    /** The caller and whoever they act for; those of the caller's scope are seen from there. */
    private Map<String, List<UUID>> cadresByPlace(Caller caller) {
        Map<String, List<UUID>> cadres = new TreeMap<>();
        cadres.put(caller.region(), new ArrayList<>(List.of(caller.personId())));
        transactions.asCaller(caller, () -> actingFor.principals(caller)).forEach(principal -> {
            String place = caller.covers(principal.region()) ? caller.region() : principal.region();
            cadres.computeIfAbsent(place, unseen -> new ArrayList<>()).add(principal.id());
        });
        return cadres;
    }
}
