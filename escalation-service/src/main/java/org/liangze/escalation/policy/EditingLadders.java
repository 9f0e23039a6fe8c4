package org.liangze.escalation.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.Role;
import org.liangze.escalation.ladder.model.Rung;
import org.liangze.escalation.paper.Texts;
import org.liangze.escalation.policy.model.LadderRules;
import org.liangze.escalation.policy.model.Problem;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/**
 * Ladders in the making. Written by offices and administrators for their own place; published from a day on that lies ahead,
 * so that nobody's rules change behind his back. Cases that run keep the ladder they were stamped with.
 */
@Component
class EditingLadders {
    private final Drafts drafts;
    private final LadderVersions versions;
    private final Audit audit;
    private final Days days;

    EditingLadders(Drafts drafts, LadderVersions versions, Audit audit, Days days) {
        this.drafts = drafts;
        this.versions = versions;
        this.audit = audit;
        this.days = days;
    }

    static void requireEditor(Caller caller) {
        caller.require(Role.OFFICE, Role.ADMINISTRATOR);
    }

    /** A draft begins as the ladder that is in force for the place. */
    Draft begin(Caller caller, Ladder ladder, @Nullable String place) {
        String region = place == null ? caller.region() : place;
        requireEditor(caller);
        if (!caller.covers(region)) {
            throw Refusal.notAllowed("out-of-scope", "只能设置本辖区的规则");
        }
        StampedLadder now = versions.inForce(ladder, region, days.today());
        Draft draft = new Draft(
                Ids.next(days.now()),
                ladder,
                region,
                days.today().plusDays(1),
                now.version(),
                now.rungs(),
                "",
                "DRAFT",
                1,
                caller.name(),
                days.now(),
                null);
        drafts.add(draft, caller);
        audit.record(caller, "ladder-draft", draft.draftId().toString(), null, draft);
        return draft;
    }

    Draft save(Caller caller, UUID id, int revision, LocalDate from, List<Rung> rungs, @Nullable String note) {
        Draft before = open(caller, id, revision);
        Draft now = new Draft(
                id,
                before.ladder(),
                before.region(),
                from,
                before.baseVersion(),
                rungs,
                Texts.or(note, before.note()),
                before.state(),
                revision + 1,
                caller.name(),
                days.now(),
                null);
        drafts.save(now, caller, days.now());
        audit.record(caller, "ladder-save", id.toString(), before, now);
        return now;
    }

    Draft publish(Caller caller, UUID id, int revision, @Nullable String note) {
        Draft draft = open(caller, id, revision);
        String reason = Texts.needed(note, "reason-missing", "发布规则须写明依据或理由");
        if (!draft.effectiveFrom().isAfter(days.today())) {
            throw Refusal.invalid("from-wrong", "生效日期须在今天之后");
        }
        List<Problem> problems = LadderRules.check(draft.ladder(), draft.rungs());
        if (!problems.isEmpty()) {
            throw Refusal.invalid(
                    "ladder-wrong",
                    "规则有%d处不妥：%s".formatted(problems.size(), problems.getFirst().text()));
        }
        int version = versions.add(draft.ladder(), draft.region(), draft.effectiveFrom(), draft.rungs());
        drafts.published(id, version);
        audit.record(caller, "ladder-publish", id.toString(), reason, draft);
        return need(id);
    }

    Draft drop(Caller caller, UUID id, int revision) {
        Draft draft = open(caller, id, revision);
        drafts.dropped(id);
        audit.record(caller, "ladder-drop", id.toString(), draft, null);
        return need(id);
    }

    Draft need(UUID id) {
        return drafts.find(id).orElseThrow(EditingLadders::notFound);
    }

    private Draft open(Caller caller, UUID id, int revision) {
        requireEditor(caller);
        Draft draft = drafts.lock(id).orElseThrow(EditingLadders::notFound);
        if (!draft.isOpen()) {
            throw Refusal.conflict("not-now", "草稿已发布或已放弃").with("draftId", id);
        }
        if (draft.revision() != revision) {
            throw Refusal.conflict("edited-meanwhile", "草稿已被%s修改，请重新打开".formatted(draft.editedByName()))
                    .with("draftId", id);
        }
        return draft;
    }

    private static Refusal notFound() {
        return Refusal.notFound("draft-not-found", "没有这份草稿，或不在您的辖区内");
    }
}
