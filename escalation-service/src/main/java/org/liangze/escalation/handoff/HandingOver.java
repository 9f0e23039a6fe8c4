package org.liangze.escalation.handoff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Dead;
import org.liangze.contracts.IssueHandedOver;
import org.liangze.contracts.IssueState;
import org.liangze.escalation.business.Businesses;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.handoff.Handoff.Origin;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * Passes an issue to the bodies that receive it. A body nobody is named for is an item in the exception queue that resolves
 * itself once somebody is; until then no term of it runs.
 */
@Component
public class HandingOver {
    private final Handoffs handoffs;
    private final FindingReceivers receivers;
    private final BodyKinds kinds;
    private final HandoffClock clock;
    private final HandoffNews news;
    private final Matters matters;
    private final Businesses businesses;
    private final Exceptions exceptions;
    private final Outbox outbox;
    private final Days days;

    HandingOver(
            Handoffs handoffs,
            FindingReceivers receivers,
            BodyKinds kinds,
            HandoffClock clock,
            HandoffNews news,
            Matters matters,
            Businesses businesses,
            Exceptions exceptions,
            Outbox outbox,
            Days days) {
        this.handoffs = handoffs;
        this.receivers = receivers;
        this.kinds = kinds;
        this.clock = clock;
        this.news = news;
        this.matters = matters;
        this.businesses = businesses;
        this.exceptions = exceptions;
        this.outbox = outbox;
        this.days = days;
    }

    /** To the market regulator, who is in charge, and to the further bodies for that kind of business. */
    public void first(Matter matter) {
        LocalDate from = matter.foundOn();
        pass(new Passing(matter, Handoff.MARKET, 1, true, Origin.FOUND, null, null, null, from));
        String kind = businesses.kindOf(matter.businessId());
        for (String body : kinds.routes(kind, matter.region())) {
            pass(new Passing(matter, body, 1, false, Origin.FOUND, null, null, null, from));
        }
    }

    /** The issue was opened again: the body in charge gets it anew, with a clock of its own. */
    public void again(Matter matter, UUID by) {
        var rows = handoffs.of(matter.issueId());
        Handoff lead = rows.stream().filter(Handoff::lead).findFirst().orElse(rows.getLast());
        handoffs.noLongerLeads(matter.issueId());
        pass(new Passing(matter, lead.body(), nextRound(matter), true, Origin.REOPEN, lead, null, by, days.today()));
    }

    Handoff further(Matter matter, String body, @Nullable UUID receiver, UUID by) {
        return pass(
                new Passing(matter, body, nextRound(matter), false, Origin.REQUEST, null, receiver, by, days.today()));
    }

    /** {@code before}: as it was when it was given up; another body gets it, or the same kind of body further up. */
    Handoff onward(Matter matter, Handoff before, String body, Origin origin, @Nullable UUID receiver, UUID by) {
        return pass(new Passing(
                matter, body, nextRound(matter), before.lead(), origin, before, receiver, by, days.today()));
    }

    /** Somebody is named for a hand-off that waited: its clock starts now. */
    void named(Matter matter, Handoff row, UUID receiver, @Nullable UUID by) {
        handoffs.named(row, receiver, clock.start(matter, days.today()));
        Handoff now = handoffs.need(row.handoffId());
        found(now);
        tell(matter, now);
        news.changed(matter, now, "name", now.shown(kinds.name(now.body(), now.region())), by);
        clock.open(matter, now, null);
    }

    private void found(Handoff row) {
        for (UUID item : items(row)) {
            exceptions.resolve(item, null, "已确定承接部门：" + row.receiverName());
        }
    }

    private int nextRound(Matter matter) {
        return handoffs.of(matter.issueId()).stream()
                        .mapToInt(Handoff::round)
                        .max()
                        .orElse(0)
                + 1;
    }

    private Handoff pass(Passing to) {
        Matter matter = to.matter();
        UUID id = Ids.named("handoff", matter.issueId(), to.body(), to.round());
        handoffs.insert(
                new Handoffs.New(
                        id,
                        matter,
                        to.body(),
                        to.round(),
                        to.lead(),
                        to.origin(),
                        to.before() == null ? null : to.before().handoffId(),
                        to.by(),
                        to.from()),
                days.now());
        UUID receiver = to.receiver() == null ? receivers.of(id, days.today()).orElse(null) : to.receiver();
        boolean kept = to.keepsClock();
        if (receiver != null) {
            HandoffClock.Started terms =
                    kept && to.before() != null ? clock.kept(to.before()) : clock.start(matter, to.from());
            handoffs.named(handoffs.need(id), receiver, terms);
        }
        Handoff row = handoffs.need(id);
        boolean opens = row.lead() && !matter.isResting() && matter.state().compareTo(IssueState.ACCEPTED) <= 0;
        tell(matter, row);
        matters.passed(matter, opens || to.origin() == Origin.REOPEN, said(row));
        if (receiver == null) {
            dead(matter, row);
        }
        clock.open(matter, row, kept ? to.before() : null);
        return row;
    }

    private @Nullable String said(Handoff row) {
        String to = row.shown(kinds.name(row.body(), row.region()));
        if (row.origin() == Origin.FOUND && row.lead()) {
            return row.timed() ? null : "告知市场监管部门";
        }
        return row.origin().chinese() + "：" + to;
    }

    private void tell(Matter matter, Handoff row) {
        outbox.publish(new IssueHandedOver(
                row.handoffId(),
                matter.issueId(),
                matter.businessId(),
                matter.businessName(),
                row.receiverId(),
                row.round(),
                matter.severity(),
                matter.title(),
                matter.note(),
                row.acceptBy(),
                row.inspectBy()));
    }

    private void dead(Matter matter, Handoff row) {
        boolean returned = row.origin() == Origin.RETURN;
        boolean market = row.body().equals(Handoff.MARKET);
        String kind = returned ? "issue-returned" : market ? "no-regulator" : "no-receiver";
        String text = returned
                ? "市场监管部门退回，且没有上级部门可通报：%s（%s）。请协调处置。"
                : "没有登记的" + kinds.name(row.body(), row.region()) + "，问题无人处置：%s（%s）。请登记承接部门，登记后自动通报。";
        exceptions.report(
                items(row)[returned ? 1 : 0],
                new Dead(
                        kind,
                        matter.title(),
                        matter.businessId(),
                        matter.region(),
                        text.formatted(matter.businessName(), matter.title())));
    }

    /** The items a hand-off without a receiver may have opened: for want of a body, and because it was returned. */
    private static UUID[] items(Handoff row) {
        UUID none = row.body().equals(Handoff.MARKET)
                ? Ids.named("exception", "no-regulator", row.issueId())
                : Ids.named("exception", "no-receiver", row.issueId(), row.body());
        return new UUID[] {none, Ids.named("exception", "issue-returned", row.issueId(), row.round() - 1)};
    }

    /** A passing; {@code from}: the day the clock starts where it is not kept. */
    private record Passing(
            Matter matter,
            String body,
            int round,
            boolean lead,
            Origin origin,
            @Nullable Handoff before,
            @Nullable UUID receiver,
            @Nullable UUID by,
            LocalDate from) {

        /** The wrong place, found out before any check: the clock runs on. */
        boolean keepsClock() {
            return (origin == Origin.FORWARD || origin == Origin.RETURN)
                    && before != null
                    && before.receiverId() != null
                    && before.checkedOn() == null;
        }
    }
}
