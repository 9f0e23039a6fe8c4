package org.liangze.tasking.checklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.calendar.CalendarInUse;
import org.liangze.tasking.checklist.model.DraftItem;
import org.liangze.tasking.checklist.model.DraftRules;
import org.liangze.tasking.checklist.model.Edition;
import org.liangze.tasking.checklist.model.Line;
import org.springframework.stereotype.Component;

/** A draft becomes the next version of its line, or a place gives up its line. Either holds from a day that is not past. */
@Component
class Publishing {
    private final Writing writing;
    private final Drafts drafts;
    private final Editions editions;
    private final Items items;
    private final Places places;
    private final Audit audit;
    private final Clock clock;

    Publishing(
            Writing writing, Drafts drafts, Editions editions, Items items, Places places, Audit audit, Clock clock) {
        this.writing = writing;
        this.drafts = drafts;
        this.editions = editions;
        this.items = items;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    Editions.Row publish(Caller caller, UUID draftId, int revision, @Nullable LocalDate effective) {
        Drafts.Draft draft = writing.held(caller, draftId);
        if (draft.revision() != revision) {
            throw Refusal.conflict("changed-meanwhile", "这份草稿刚刚被他人修改，请刷新后再发布").with("revision", draft.revision());
        }
        List<DraftRules.Problem> problems = DraftRules.problems(draft.title(), draft.items());
        if (!problems.isEmpty()) {
            throw Refusal.invalid("checklist-invalid", problems.getFirst().text())
                    .with("problems", problems);
        }
        Edition next = next(draft.line(), notPast(effective), false);
        add(next, draft.title(), draft.regionName(), null, caller);
        items.add(next.id(), next.version(), withTopics(DraftRules.inOrder(draft.items()), clock.instant()));
        drafts.drop(draftId);
        audit.record(caller, "publish-checklist", next.id() + "/" + next.version(), draft, next);
        return published(next);
    }

    /** From its day on the wider list counts again. */
    Editions.Row retire(Caller caller, UUID id, @Nullable LocalDate from, @Nullable String reason) {
        Editions.Row last = editions.history(id).stream()
                .findFirst()
                .orElseThrow(() ->
                        Refusal.notFound("checklist-not-found", "没有这份任务清单").with("checklistId", id));
        places.mayWrite(caller, last.region());
        if (last.line().isBase()) {
            throw Refusal.conflict("checklist-base", "全国通用清单不能停用，只能发布新版本");
        }
        if (last.retires()) {
            throw Refusal.conflict("checklist-retired", "这份任务清单已经停用");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "停用任务清单须写明原因");
        }
        LocalDate day = notPast(from);
        Edition retirement = next(last.line(), day.isBefore(last.effective()) ? last.effective() : day, true);
        add(retirement, last.title(), last.regionName(), reason.strip(), caller);
        audit.record(caller, "retire-checklist", id + "/" + retirement.version(), last, retirement);
        return published(retirement);
    }

    private LocalDate notPast(@Nullable LocalDate day) {
        LocalDate today = CalendarInUse.dayOf(clock.instant());
        if (day == null) {
            throw Refusal.invalid("effective", "请选择生效日期");
        }
        if (day.isBefore(today)) {
            throw Refusal.invalid("effective", "生效日期不能早于今天");
        }
        return day;
    }

    private Edition next(Line line, LocalDate effective, boolean retires) {
        UUID id = Checklists.idOf(line);
        int last = editions.history(id).stream()
                .mapToInt(Editions.Row::version)
                .max()
                .orElse(0);
        return new Edition(id, last + 1, line, effective, retires);
    }

    private void add(Edition edition, String title, String regionName, @Nullable String reason, Caller caller) {
        if (!editions.add(edition, title, regionName, reason, caller.personId(), clock.instant())) {
            throw Refusal.conflict("changed-meanwhile", "这份任务清单刚刚被他人发布或停用，请刷新后再办");
        }
    }

    private Editions.Row published(Edition edition) {
        return editions.history(edition.id()).stream()
                .filter(row -> row.version() == edition.version())
                .findFirst()
                .orElseThrow();
    }

    private static List<DraftItem> withTopics(List<DraftItem> written, Instant now) {
        return IntStream.range(0, written.size())
                .mapToObj(at -> written.get(at).topic() == null
                        ? written.get(at).about("own-" + Ids.next(now))
                        : written.get(at))
                .toList();
    }
}
