package org.liangze.notify.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.contracts.Event;
import org.liangze.contracts.MessageIssued;
import org.liangze.kit.outbox.Cause;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.notify.delivery.Channels;
import org.liangze.notify.delivery.Parcel;
import org.liangze.notify.hold.Holds;
import org.liangze.notify.message.model.Message;
import org.liangze.notify.template.Addressee;
import org.liangze.notify.template.Notice;
import org.liangze.notify.template.Templates;
import org.liangze.notify.template.Text;
import org.liangze.notify.template.Written;
import org.springframework.stereotype.Component;

/** Lets messages out: into the inbox, onto the channels, and told to the others. Never twice, never what is done meanwhile. */
@Component
class Releasing {
    private final Messages messages;
    private final ClosedMatters closed;
    private final Channels channels;
    private final Holds holds;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    Releasing(
            Messages messages,
            ClosedMatters closed,
            Channels channels,
            Holds holds,
            People people,
            Outbox outbox,
            Clock clock) {
        this.messages = messages;
        this.closed = closed;
        this.channels = channels;
        this.holds = holds;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For a message just kept: at once if nothing speaks against it, else the sweep does it. */
    void releaseIfDue(Message message, Event fact) {
        Instant now = clock.instant();
        if (!message.notBefore().isAfter(now) && !holds.on()) {
            release(message, fact, now);
        }
    }

    /** What the sweep does with those whose hour has come. */
    int releaseDue(Instant now, int limit) {
        if (holds.on()) {
            return 0;
        }
        List<Messages.Waiting> due = messages.due(now, limit);
        for (Messages.Waiting waiting : due) {
            caused(waiting.message().cause(), () -> release(waiting.message(), waiting.fact(), now));
        }
        return due.size();
    }

    @Nullable
    Instant nextDue() {
        return holds.on() ? null : messages.nextDue();
    }

    private void release(Message message, Event fact, Instant now) {
        Instant earliest = message.urgent() ? now : message.quiet().earliest(now, WorkCalendar.ZONE);
        if (earliest.isAfter(now)) {
            messages.postponed(message, earliest);
            return;
        }
        Set<String> done = closed.among(message.matters(), message.factAt());
        if (!message.matters().isEmpty() && done.containsAll(message.matters())) {
            messages.dropped(message, "done-meanwhile");
            return;
        }
        issue(done.isEmpty() ? message : withoutDone(message, fact, done), now);
    }

    private void issue(Message message, Instant now) {
        messages.issued(message, now);
        List<String> open = channels.open(
                new Parcel(
                        message.id(),
                        message.recipientId(),
                        message.region(),
                        message.type().code(),
                        message.urgent(),
                        message.digest()),
                now);
        outbox.publish(new MessageIssued(
                message.id(),
                message.recipientId(),
                message.type(),
                message.subjects(),
                message.steps(),
                open,
                message.due(),
                message.text().title(),
                now));
    }

    /** Written again: a digest lists only what is unfinished (domain.md §8.34). */
    private Message withoutDone(Message message, Event fact, Set<String> done) {
        Written<?> left = Templates.of(fact).without(done);
        Person reader = people.need(message.recipientId());
        UUID insteadOf = message.onBehalfOf();
        String gone = insteadOf == null ? null : people.need(insteadOf).name();
        Text text = left.text(new Addressee(reader.id(), reader.name(), reader.role(), gone));
        for (Notice notice : left.notices(now().atZone(WorkCalendar.ZONE).toLocalDate())) {
            if (notice.type() == message.type()) {
                return message.reworded(text, notice.businesses(), notice.subjects(), notice.due());
            }
        }
        return message;
    }

    private Instant now() {
        return clock.instant();
    }

    private static void caused(@Nullable UUID cause, Runnable work) {
        if (cause == null) {
            work.run();
            return;
        }
        Cause.run(cause, work);
    }
}
