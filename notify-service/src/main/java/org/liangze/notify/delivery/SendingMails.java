package org.liangze.notify.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.policy.Policies;
import org.liangze.notify.delivery.Outcomes.Outcome;
import org.liangze.notify.delivery.model.Fate;
import org.liangze.notify.delivery.model.Growing;
import org.liangze.notify.delivery.model.Result;
import org.liangze.notify.hold.Holds;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: a window of mails is claimed, sent outside any transaction, and written down together with the claim of
 * the next window. A process that dies leaves at most one window claimed, and its lease shows it.
 */
@Component
class SendingMails {
    private static final int MOST_WINDOWS = 50;

    private final Deliveries deliveries;
    private final Outcomes outcomes;
    private final Leases leases;
    private final Channels channels;
    private final Holds holds;
    private final SmtpLine line;
    private final MailProperties properties;
    private final Policies policies;
    private final Transactions transactions;
    private final Clock clock;

    private final String owner = UUID.randomUUID().toString();
    private final ReentrantLock one = new ReentrantLock();
    private List<Outcome> unrecorded = List.of();

    SendingMails(
            Deliveries deliveries,
            Outcomes outcomes,
            Leases leases,
            Channels channels,
            Holds holds,
            SmtpLine line,
            MailProperties properties,
            Policies policies,
            Transactions transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.leases = leases;
        this.channels = channels;
        this.holds = holds;
        this.line = line;
        this.properties = properties;
        this.policies = policies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns how many deliveries it did something about; another thread of this process that is at it does the work. */
    int send() {
        if (!one.tryLock()) {
            return 0;
        }
        try {
            int done = transactions.asSystem(() -> leases.expire(clock.instant()));
            for (int window = 0; window < MOST_WINDOWS; window++) {
                Window claimed = transactions.asSystem(this::recordAndClaim);
                unrecorded = List.of();
                if (claimed.handled() == 0) {
                    return done;
                }
                done += claimed.handled();
                unrecorded = send(claimed.mails());
            }
            transactions.asSystem(this::writeDown);
            unrecorded = List.of();
            return done;
        } finally {
            one.unlock();
        }
    }

    /** Exact: while the channel waits, nothing happens before it is tried again. */
    @Nullable
    Instant nextDue() {
        Instant paused = channels.pausedUntil();
        Instant attempt = holds.on() ? null : deliveries.nextTry();
        if (attempt != null && paused != null && paused.isAfter(attempt)) {
            attempt = paused;
        }
        return Stream.of(attempt, deliveries.nextLeaseEnd())
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private record Window(List<Outgoing> mails, int handled) {}

    private Window recordAndClaim() {
        writeDown();
        Instant now = clock.instant();
        Instant paused = channels.pausedUntil();
        if (holds.on() || (paused != null && paused.isAfter(now))) {
            return new Window(List.of(), 0);
        }
        List<Deliveries.Due> due = deliveries.due(now, properties.window());
        List<Outgoing> mails = due.stream()
                .filter(one -> goes(one, now))
                .map(Deliveries.Due::mail)
                .toList();
        if (!mails.isEmpty()) {
            deliveries.claim(mails, owner, now.plus(properties.lease()));
        }
        return new Window(mails, due.size());
    }

    private boolean goes(Deliveries.Due due, Instant now) {
        UUID id = due.mail().deliveryId();
        if (due.address() == null) {
            deliveries.drop(id, "address-erased");
            return false;
        }
        if (due.done()) {
            deliveries.drop(id, "done-meanwhile");
            return false;
        }
        Instant earliest = due.urgent() ? now : due.quiet().earliest(now, WorkCalendar.ZONE);
        if (earliest.isAfter(now)) {
            deliveries.postpone(id, earliest);
            return false;
        }
        return true;
    }

    /** Stops at the first sign that the channel is down; what was not tried yet goes back as it was. */
    private List<Outcome> send(List<Outgoing> mails) {
        List<Outcome> sent = new ArrayList<>();
        Result last = new Result.Delivered();
        for (Outgoing mail : mails) {
            if (!(last instanceof Result.ChannelDown)) {
                last = line.send(mail);
            }
            Instant now = clock.instant();
            sent.add(new Outcome(mail, fate(mail, last, now), now));
        }
        return sent;
    }

    private Fate fate(Outgoing mail, Result result, Instant now) {
        Growing retry = result instanceof Result.Deferred ? retry(mail.region(), now) : NEVER;
        return Fate.of(result, mail.attempts(), mail.digest(), mail.resent(), retry, now);
    }

    private static final Growing NEVER = new Growing(List.of());

    private Growing retry(String region, Instant now) {
        LocalDate today = now.atZone(WorkCalendar.ZONE).toLocalDate();
        return transactions.asSystem(() ->
                new Growing(Stream.of(policies.get("notify.retry", region, today, String[].class))
                        .map(java.time.Duration::parse)
                        .toList()));
    }

    private void writeDown() {
        if (unrecorded.isEmpty()) {
            return;
        }
        outcomes.record(unrecorded, owner);
        Outcome last = unrecorded.getLast();
        if (last.fate() instanceof Fate.Again again && !again.burnt()) {
            channels.pause(again.reason(), last.at());
            return;
        }
        channels.works();
    }
}
