package org.liangze.tasking.checklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.BusinessKind;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.checklist.model.Comparison;
import org.liangze.tasking.checklist.model.DraftItem;
import org.liangze.tasking.checklist.model.DraftRules;
import org.liangze.tasking.checklist.model.LevelGroup;
import org.liangze.tasking.checklist.model.Line;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writing a checklist: draft, save, look at what it would mean, publish or discard. For offices of county level and above. */
@RestController
class DraftsApi {
    private static final int MOST_SAVED = 200;

    private final Writing writing;
    private final Publishing publishing;
    private final Checklists checklists;
    private final Reach reach;
    private final Commands commands;
    private final Transactions transactions;
    private final Clock clock;

    DraftsApi(
            Writing writing,
            Publishing publishing,
            Checklists checklists,
            Reach reach,
            Commands commands,
            Transactions transactions,
            Clock clock) {
        this.writing = writing;
        this.publishing = publishing;
        this.checklists = checklists;
        this.reach = reach;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a list is to be for.
     *
     * @param kind null for all kinds without a list of their own
     * @param region null for the caller's own
     */
    record Begin(
            @Nullable LevelGroup levelGroup,
            @Nullable BusinessKind kind,
            @Nullable String region) {
        Line line(Caller caller) {
            if (levelGroup == null) {
                throw Refusal.invalid("field-missing", "请选择督导层级");
            }
            return new Line(levelGroup, kind, region == null ? caller.region() : region);
        }
    }

    record ItemBody(
            @Nullable String topic,
            @Nullable String block,
            @Nullable String title,
            @Nullable String guidance,
            @Nullable String failure) {
        DraftItem item() {
            return new DraftItem(topic, text(block), text(title), text(guidance), text(failure));
        }
    }

    /**
     * What was written.
     *
     * @param revision the one it was written over
     */
    record Saved(
            int revision, @Nullable String title, @Nullable List<ItemBody> items) {
        List<DraftItem> written() {
            List<ItemBody> given = items == null ? List.of() : items;
            if (given.size() > MOST_SAVED) {
                throw Refusal.invalid("checklist-invalid", "清单最多 %d 项".formatted(DraftRules.MOST_ITEMS));
            }
            return given.stream().map(ItemBody::item).toList();
        }
    }

    record Publish(int revision, @Nullable LocalDate effective) {}

    /**
     * A draft.
     *
     * @param basedOn the list it was copied from
     * @param problems what stands in the way of publishing it
     */
    record View(
            UUID id,
            LevelGroup levelGroup,
            @Nullable BusinessKind kind,
            String kindName,
            String region,
            String regionName,
            String title,
            List<DraftItem> items,
            UUID basedOn,
            int basedOnVersion,
            int revision,
            Instant changedAt,
            List<DraftRules.Problem> problems) {
        static View of(Drafts.Draft draft) {
            return new View(
                    draft.id(),
                    draft.line().level(),
                    draft.line().kind(),
                    draft.line().kindName(),
                    draft.line().region(),
                    draft.regionName(),
                    draft.title(),
                    draft.items(),
                    draft.basedOn(),
                    draft.basedOnVersion(),
                    draft.revision(),
                    draft.changedAt(),
                    DraftRules.problems(draft.title(), draft.items()));
        }
    }

    /**
     * What publishing would mean.
     *
     * @param businesses in operation that would be visited by it
     * @param changes against the list it was copied from
     */
    record Preview(int businesses, Comparison changes, List<DraftRules.Problem> problems) {}

    @PostMapping("/checklists/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    View begin(Caller caller, IdempotencyKey key, @RequestBody Begin begin) {
        return commands.run(caller, key, begin, View.class, () -> View.of(writing.begin(caller, begin.line(caller))));
    }

    @GetMapping("/checklists/drafts/{id}")
    View one(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(caller, () -> View.of(writing.need(id)));
    }

    /** Saved as it is, finished or not. */
    @PutMapping("/checklists/drafts/{id}")
    View save(Caller caller, @PathVariable UUID id, @RequestBody Saved saved) {
        return transactions.asCaller(
                caller,
                () -> View.of(writing.save(caller, id, saved.revision(), text(saved.title()), saved.written())));
    }

    @GetMapping("/checklists/drafts/{id}/preview")
    Preview preview(Caller caller, @PathVariable UUID id, @RequestParam @Nullable LocalDate effective) {
        LocalDate day = effective == null ? CalendarInUse.dayOf(clock.instant()) : effective;
        return transactions.asCaller(caller, () -> {
            Drafts.Draft draft = writing.need(id);
            return new Preview(
                    reach.of(draft.line(), day),
                    Comparison.of(
                            checklists
                                    .find(draft.basedOn(), draft.basedOnVersion())
                                    .orElseThrow()
                                    .entries(),
                            entries(DraftRules.inOrder(draft.items()))),
                    DraftRules.problems(draft.title(), draft.items()));
        });
    }

    /** 400 {@code checklist-invalid} with {@code problems} by item; 409 when it was changed meanwhile. */
    @PostMapping("/checklists/drafts/{id}/publish")
    Editions.Row publish(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Publish publish) {
        return commands.run(
                caller,
                key,
                List.of("publish", id, publish),
                Editions.Row.class,
                () -> publishing.publish(caller, id, publish.revision(), publish.effective()));
    }

    @DeleteMapping("/checklists/drafts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Caller caller, @PathVariable UUID id) {
        transactions.asCaller(caller, () -> writing.discard(caller, id));
    }

    private static List<Comparison.Entry> entries(List<DraftItem> items) {
        return IntStream.range(0, items.size())
                .mapToObj(at -> entry(at + 1, items.get(at)))
                .toList();
    }

    private static Comparison.Entry entry(int no, DraftItem item) {
        String topic = item.topic() == null ? "new-" + no : item.topic();
        return new Comparison.Entry(no, topic, item.block(), item.title(), item.guidance(), item.failure());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
