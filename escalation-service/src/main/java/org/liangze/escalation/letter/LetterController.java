package org.liangze.escalation.letter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.LetterState;
import org.liangze.escalation.letter.model.LetterVerb;
import org.liangze.escalation.time.Cursors;
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

/** Letters over HTTP. */
@RestController
class LetterController {
    private final LetterStore store;
    private final DecidingOnLetters deciding;
    private final Transactions transactions;
    private final Commands commands;

    LetterController(LetterStore store, DecidingOnLetters deciding, Transactions transactions, Commands commands) {
        this.store = store;
        this.deciding = deciding;
        this.transactions = transactions;
        this.commands = commands;
    }

    @GetMapping("/letters")
    Page<LetterView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable LetterState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        List<String> after = Cursor.parts(cursor, 1);
        Long before = after == null ? null : Cursors.number(after.getFirst());
        List<Letter> rows =
                transactions.asCaller(caller, () -> store.list(state, LetterScope.addressee(caller), before, size + 1));
        Page<Letter> page = Page.of(rows, size, row -> Cursor.of(row.sequence()));
        return new Page<>(page.items().stream().map(LetterView::of).toList(), page.next());
    }

    @GetMapping("/letters/{id}")
    LetterView one(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(
                caller,
                () -> store.find(id)
                        .filter(letter -> LetterScope.sees(caller, letter))
                        .map(LetterView::of)
                        .orElseThrow(LetterScope::notFound));
    }

    /** approve, receive, reply, close or decline. */
    @PostMapping("/letters/{id}/{verb}")
    LetterView act(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestBody(required = false) @Nullable LetterRequest body) {
        LetterVerb act =
                LetterVerb.find(verb).orElseThrow(() -> Refusal.notFound("unknown-act", "没有“%s”这项操作".formatted(verb)));
        LetterRequest said = body == null ? LetterRequest.EMPTY : body;
        return commands.run(
                caller,
                key,
                List.of(id, verb, said),
                LetterView.class,
                () -> LetterView.of(deciding.act(caller, id, act, said)));
    }
}
