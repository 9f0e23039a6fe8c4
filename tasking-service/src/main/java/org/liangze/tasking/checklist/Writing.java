package org.liangze.tasking.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.checklist.model.Choice;
import org.liangze.tasking.checklist.model.DraftItem;
import org.liangze.tasking.checklist.model.Edition;
import org.liangze.tasking.checklist.model.Line;
import org.springframework.stereotype.Component;

/** Offices of county level and above write lists for their place: each begins as a copy of the one in force there. */
@Component
class Writing {
    private final Editions editions;
    private final Items items;
    private final Drafts drafts;
    private final Places places;
    private final Audit audit;
    private final Clock clock;

    Writing(Editions editions, Items items, Drafts drafts, Places places, Audit audit, Clock clock) {
        this.editions = editions;
        this.items = items;
        this.drafts = drafts;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft for a line; the one that is there already, if there is one. */
    Drafts.Draft begin(Caller caller, Line line) {
        places.mayWrite(caller, line.region());
        Drafts.Draft copy = copy(caller, line);
        if (drafts.add(copy)) {
            audit.record(caller, "begin-checklist", copy.id().toString(), null, copy);
        }
        return drafts.of(line).orElseThrow(() -> gone(copy.id()));
    }

    /** Saves what was written, finished or not. 409 when somebody else saved meanwhile. */
    Drafts.Draft save(Caller caller, UUID id, int revision, String title, List<DraftItem> written) {
        Drafts.Draft before = held(caller, id);
        if (before.revision() != revision) {
            throw Refusal.conflict("changed-meanwhile", "这份草稿刚刚被他人修改，请刷新后再改").with("revision", before.revision());
        }
        Drafts.Draft after = before.saying(title.strip(), withKnownTopics(before, written));
        if (!after.equals(before)) {
            drafts.change(after, clock.instant(), caller.personId());
            audit.record(caller, "write-checklist", id.toString(), before, after);
        }
        return need(id);
    }

    void discard(Caller caller, UUID id) {
        drafts.hold(id).ifPresent(draft -> {
            places.mayWrite(caller, draft.line().region());
            drafts.drop(id);
            audit.record(caller, "discard-checklist", id.toString(), draft, null);
        });
    }

    Drafts.Draft held(Caller caller, UUID id) {
        Drafts.Draft draft = drafts.hold(id).orElseThrow(() -> gone(id));
        places.mayWrite(caller, draft.line().region());
        return draft;
    }

    Drafts.Draft need(UUID id) {
        return drafts.find(id).orElseThrow(() -> gone(id));
    }

    private Drafts.Draft copy(Caller caller, Line line) {
        LocalDate today = CalendarInUse.dayOf(clock.instant());
        Choice choice = new Choice(editions.at(line.level(), line.region()));
        Edition from = choice.nearest(line.level(), line.kind(), line.region(), today)
                .or(() -> choice.nearest(line.level(), null, line.region(), today))
                .orElseThrow(() -> new IllegalStateException("no checklist to copy for " + line));
        Checklist original = items.of(from.id(), from.version()).orElseThrow();
        return new Drafts.Draft(
                Ids.next(clock.instant()),
                line,
                places.nameOf(line.region()),
                original.title(),
                original.entries().stream()
                        .map(e -> new DraftItem(e.topic(), e.block(), e.title(), e.guidance(), e.failure()))
                        .toList(),
                from.id(),
                from.version(),
                1,
                clock.instant(),
                caller.personId());
    }

    /** A topic is the system's to give: one that no list has is taken for a new item's. */
    private List<DraftItem> withKnownTopics(Drafts.Draft before, List<DraftItem> written) {
        Set<String> known = new HashSet<>(items.known(
                written.stream().map(DraftItem::topic).filter(Objects::nonNull).toList()));
        before.items().stream().map(DraftItem::topic).filter(Objects::nonNull).forEach(known::add);
        return written.stream()
                .map(item -> known.contains(item.topic()) ? item : item.fresh())
                .toList();
    }

    private static Refusal gone(UUID id) {
        return Refusal.notFound("draft-not-found", "没有这份草稿，可能已经发布或删除").with("draftId", id);
    }
}
