package org.liangze.notify.message;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Event;
import org.liangze.kit.inbox.Envelope;
import org.liangze.kit.policy.Policies;
import org.liangze.kit.scope.Person;
import org.liangze.notify.message.model.Message;
import org.liangze.notify.message.model.MessageKey;
import org.liangze.notify.quiet.QuietHours;
import org.liangze.notify.template.Addressee;
import org.liangze.notify.template.Digests;
import org.liangze.notify.template.Notice;
import org.liangze.notify.template.Recipient;
import org.liangze.notify.template.Templates;
import org.liangze.notify.template.Written;
import org.springframework.stereotype.Component;

/** Turns one fact into its messages, in the transaction in which the fact is taken in. */
@Component
class Telling {
    private final Recipients recipients;
    private final Messages messages;
    private final Releasing releasing;
    private final Unaddressed unaddressed;
    private final DeadRecipients deadRecipients;
    private final Policies policies;
    private final Clock clock;

    Telling(
            Recipients recipients,
            Messages messages,
            Releasing releasing,
            Unaddressed unaddressed,
            DeadRecipients deadRecipients,
            Policies policies,
            Clock clock) {
        this.recipients = recipients;
        this.messages = messages;
        this.releasing = releasing;
        this.unaddressed = unaddressed;
        this.deadRecipients = deadRecipients;
        this.policies = policies;
        this.clock = clock;
    }

    /** A fact with its template, the event that brought it, and when it was true. */
    private record Told(Written<?> written, UUID cause, Instant at) {}

    void tell(Envelope<? extends Event> fact) {
        Told told = new Told(Templates.of(fact.event()), fact.id(), fact.time());
        for (Notice notice : told.written().notices(day(told.at()))) {
            tell(told, notice);
        }
    }

    /** Tells what had found nobody, now that the recipient is known. */
    void tellNow(Unaddressed.Row late) {
        Told told = new Told(Templates.of(late.event()), late.cause(), late.factAt());
        for (Notice notice : told.written().notices(day(told.at()))) {
            if (notice.to().equals(new Recipient.Party(late.recipientId()))) {
                tell(told, notice);
            }
        }
    }

    private void tell(Told told, Notice notice) {
        switch (recipients.find(notice.to(), Digests.isDigest(notice.type()))) {
            case Found.Somebody somebody -> tell(told, notice, somebody);
            case Found.Gone(Person person) -> skip(told, notice, person);
            case Found.Unknown(UUID id) ->
                unaddressed.keep(id, notice.type(), told.written().fact(), told.at(), told.cause());
            case Found.Missing(String what) -> deadRecipients.missing(what, notice);
            case Found.Nobody() -> {}
        }
    }

    private void tell(Told told, Notice notice, Found.Somebody to) {
        UUID insteadOf = to.insteadOf() == null ? null : to.insteadOf().id();
        Message message = write(told, notice, to.addressee(), to.person().region(), insteadOf);
        Event fact = told.written().fact();
        if (messages.keep(message, fact)) {
            releasing.releaseIfDue(message, fact);
        }
    }

    private void skip(Told told, Notice notice, Person gone) {
        Addressee to = new Addressee(gone.id(), gone.name(), gone.role(), null);
        Message unsent = write(told, notice, to, gone.region(), null);
        if (messages.skip(unsent, "recipient-left") && !unsent.digest()) {
            deadRecipients.left(gone, unsent);
        }
    }

    private Message write(Told told, Notice notice, Addressee to, String region, @Nullable UUID insteadOf) {
        Instant now = clock.instant();
        QuietHours quiet = policies.get("notify.quiet-hours", region, day(now), QuietHours.class);
        return new Message(
                new MessageKey(to.id(), notice.subject(), notice.type(), notice.step()),
                region,
                notice.subjects(),
                notice.steps(),
                notice.businesses(),
                notice.due(),
                notice.urgent(),
                Digests.isDigest(notice.type()),
                told.written().name(),
                told.written().text(to),
                told.written().matters(),
                quiet,
                insteadOf,
                told.cause(),
                told.at(),
                notice.urgent() ? now : quiet.earliest(now, WorkCalendar.ZONE));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(WorkCalendar.ZONE).toLocalDate();
    }
}
