package org.liangze.notify.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.MessageRead;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.kit.web.Refusal;
import org.liangze.notify.message.model.MessageTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My messages. */
@RestController
@RequestMapping("/messages")
class InboxController {
    private static final int MOST_UNREAD = 100;
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Inboxes inboxes;
    private final Transactions transactions;
    private final Commands commands;
    private final Outbox outbox;
    private final Clock clock;

    InboxController(Inboxes inboxes, Transactions transactions, Commands commands, Outbox outbox, Clock clock) {
        this.inboxes = inboxes;
        this.transactions = transactions;
        this.commands = commands;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A page of messages, newest first; {@code unread} counts to 100 and no further. */
    record Inbox(List<MessageView> items, @Nullable String next, int unread) {}

    @GetMapping("/mine")
    Inbox mine(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        List<String> after = Cursor.parts(cursor, 2);
        Instant before = after == null ? clock.instant().plus(Duration.ofDays(1)) : Instant.parse(after.getFirst());
        UUID beforeId = after == null ? LAST_ID : UUID.fromString(after.getLast());
        int size = Page.limit(limit);
        return transactions.asCaller(caller, () -> {
            List<MessageView> rows = inboxes.newestFirst(caller.personId(), before, beforeId, size + 1);
            Page<MessageView> page = Page.of(rows, size, last -> Cursor.of(last.sentAt(), last.id()));
            return new Inbox(page.items(), page.next(), inboxes.unread(caller.personId(), MOST_UNREAD));
        });
    }

    @PostMapping("/{id}/read")
    MessageView read(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
        return commands.run(caller, key, "read " + id, MessageView.class, () -> mark(caller, id, false));
    }

    @PostMapping("/{id}/acknowledge")
    MessageView acknowledge(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
        return commands.run(caller, key, "acknowledge " + id, MessageView.class, () -> mark(caller, id, true));
    }

    /** What is read stays read; the second time says nothing new. */
    private MessageView mark(Caller caller, UUID id, boolean acknowledge) {
        MessageView message = need(caller, id);
        boolean known = acknowledge ? message.acknowledgedAt() != null : message.readAt() != null;
        if (known) {
            return message;
        }
        Instant now = clock.instant();
        inboxes.read(id, now, acknowledge ? now : null);
        outbox.publish(new MessageRead(id, caller.personId(), MessageTypes.of(message.type()), acknowledge, now));
        return need(caller, id);
    }

    private MessageView need(Caller caller, UUID id) {
        return inboxes.find(caller.personId(), id)
                .orElseThrow(() ->
                        Refusal.notFound("message-not-found", "没有发给您的这条消息").with("messageId", id));
    }
}
