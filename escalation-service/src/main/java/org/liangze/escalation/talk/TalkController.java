package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.time.Cursors;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Talks over HTTP. Offices and leaders see those of their region; everybody else those with them. */
@RestController
class TalkController {
    private final TalkStore store;
    private final DecidingOnTalks deciding;
    private final Transactions transactions;
    private final Commands commands;

    TalkController(TalkStore store, DecidingOnTalks deciding, Transactions transactions, Commands commands) {
        this.store = store;
        this.deciding = deciding;
        this.transactions = transactions;
        this.commands = commands;
    }

    @GetMapping("/talks")
    Page<TalkView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable TalkState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        List<String> parts = Cursor.parts(cursor, 1);
        Long before = parts == null ? null : Cursors.number(parts.getFirst());
        UUID subject = seesAll(caller) ? null : caller.personId();
        List<Talk> rows = transactions.asCaller(caller, () -> store.list(state, subject, before, size + 1));
        Page<Talk> page = Page.of(rows, size, row -> Cursor.of(row.sequence()));
        return new Page<>(page.items().stream().map(TalkView::of).toList(), page.next());
    }

    @GetMapping("/talks/{id}")
    TalkView one(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(
                caller,
                () -> store.find(id)
                        .filter(talk -> seesAll(caller) || caller.personId().equals(talk.subjectId()))
                        .map(TalkView::of)
                        .orElseThrow(DecidingOnTalks::notFound));
    }

    @PostMapping("/talks/{id}/approve")
    TalkView approve(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
        return commands.run(
                caller, key, List.of(id, "approve"), TalkView.class, () -> TalkView.of(deciding.approve(caller, id)));
    }

    @PostMapping("/talks/{id}/decline")
    TalkView decline(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Reason body) {
        return commands.run(
                caller,
                key,
                List.of(id, "decline", body),
                TalkView.class,
                () -> TalkView.of(deciding.decline(caller, id, body.reason())));
    }

    private static boolean seesAll(Caller caller) {
        return caller.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
    }

    record Reason(@Nullable String reason) {}

    /** A talk as shown. */
    record TalkView(
            UUID talkId,
            TalkState state,
            String stateName,
            String trigger,
            @Nullable UUID caseId,
            @Nullable UUID businessId,
            @Nullable String businessName,
            @Nullable UUID subjectId,
            @Nullable String subjectName,
            @Nullable UUID approverId,
            @Nullable String approverName,
            LocalDate proposedOn,
            java.time.@Nullable LocalDate talkOn,
            @Nullable String declineReason) {

        static TalkView of(Talk talk) {
            return new TalkView(
                    talk.talkId(),
                    talk.state(),
                    talk.state().chinese(),
                    talk.cause(),
                    talk.caseId(),
                    talk.businessId(),
                    talk.businessName(),
                    talk.subjectId(),
                    talk.subjectName(),
                    talk.approverId(),
                    talk.approverName(),
                    talk.proposedOn(),
                    talk.talkOn(),
                    talk.declineReason());
        }
    }
}
