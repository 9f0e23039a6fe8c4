package org.liangze.escalation.letter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.LetterState;
import org.liangze.contracts.Role;
import org.liangze.escalation.letter.model.LetterVerb;
import org.liangze.escalation.paper.Newest;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters over HTTP. */
@RestController
class LetterController {
    private final LetterStore store;
    private final DraftingLetters drafting;
    private final DecidingOnLetters deciding;
    private final Transactions transactions;
    private final Commands commands;

    LetterController(
            LetterStore store,
            DraftingLetters drafting,
            DecidingOnLetters deciding,
            Transactions transactions,
            Commands commands) {
        this.store = store;
        this.drafting = drafting;
        this.deciding = deciding;
        this.transactions = transactions;
        this.commands = commands;
    }

    /** Newest first; {@code mine}: the drafts this office or leader may decide on. */
    @GetMapping("/letters")
    Page<LetterView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable LetterState state,
            @RequestParam(required = false) @Nullable LetterKind kind,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        UUID approver = mine && caller.is(Role.OFFICE, Role.LEADER) ? caller.personId() : null;
        var filter = new LetterStore.Filter(state, kind, LetterScope.addressee(caller), approver);
        return transactions.asCaller(
                caller,
                () -> Newest.page(
                        cursor,
                        limit,
                        (before, size) -> store.list(filter, before, size),
                        Letter::sequence,
                        letter -> LetterView.of(letter, caller)));
    }

    /** Drafts a letter, from a case's facts where one is named. */
    @PostMapping("/letters")
    LetterView draft(Caller caller, IdempotencyKey key, @RequestBody NewLetter said) {
        return commands.run(
                caller,
                key,
                List.of("letter", said),
                LetterView.class,
                () -> LetterView.of(drafting.draft(caller, said), caller));
    }

    /** approve, receive, reply, close, decline, edit or withdraw. */
    @PostMapping("/letters/{id}/{verb}")
    LetterView act(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestBody(required = false) @Nullable LetterRequest body) {
        LetterRequest said = body == null ? LetterRequest.EMPTY : body;
        return commands.run(
                caller,
                key,
                List.of(id, verb, said),
                LetterView.class,
                () -> LetterView.of(done(caller, id, verb, said), caller));
    }

    private Letter done(Caller caller, UUID id, String verb, LetterRequest said) {
        return switch (verb) {
            case "edit" -> drafting.edit(caller, id, said);
            case "withdraw" -> deciding.withdraw(caller, id, said);
            default ->
                deciding.act(
                        caller,
                        id,
                        LetterVerb.find(verb)
                                .orElseThrow(() -> Refusal.notFound("unknown-act", "没有“%s”这项操作".formatted(verb))),
                        said);
        };
    }
}
