package org.liangze.escalation.handoff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.HandoffState;
import org.liangze.escalation.handoff.Handoff.Origin;
import org.liangze.escalation.handoff.model.HandoffAct;
import org.liangze.escalation.time.Days;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/** Acts that bring a hand-off to somebody else, or at last to somebody. */
@Component
class PassingOn {
    private final Handoffs handoffs;
    private final HandingOver handingOver;
    private final HandoffClock clock;
    private final HandoffNews news;
    private final FindingReceivers receivers;
    private final BodyKinds kinds;
    private final People people;
    private final Days days;

    PassingOn(
            Handoffs handoffs,
            HandingOver handingOver,
            HandoffClock clock,
            HandoffNews news,
            FindingReceivers receivers,
            BodyKinds kinds,
            People people,
            Days days) {
        this.handoffs = handoffs;
        this.handingOver = handingOver;
        this.clock = clock;
        this.news = news;
        this.receivers = receivers;
        this.kinds = kinds;
        this.people = people;
        this.days = days;
    }

    Handoff act(Caller caller, Matter matter, Handoff row, HandoffAct act) {
        switch (act.verb()) {
            case FORWARD -> forward(caller, matter, row, act);
            case RETURN -> {
                giveUp(caller, matter, row, HandoffState.RETURNED, act, null);
                handingOver.onward(matter, row, row.body(), Origin.RETURN, null, caller.personId());
            }
            case NAME -> handingOver.named(matter, row, receiver(matter, row, act.receiver()), caller.personId());
            case RETRY -> retry(caller, matter, row);
            case ACCEPT, INSPECT, FILE, NOT_FILE, ORDER, PENALISE, REPORT ->
                throw new IllegalStateException(act.verb() + " passes nothing on");
        }
        return handoffs.need(row.handoffId());
    }

    /** A further body is asked to see to the issue as well. */
    Handoff further(Caller caller, Matter matter, String body, @Nullable UUID receiver) {
        mustBeNew(matter, body);
        return handingOver.further(matter, body, fitting(receiver, body, matter), caller.personId());
    }

    /** A market regulator takes up what waited for one to be registered. */
    Handoff takeUp(Caller caller, Matter matter, Handoff row) {
        handingOver.named(matter, row, caller.personId(), caller.personId());
        return handoffs.need(row.handoffId());
    }

    private void forward(Caller caller, Matter matter, Handoff row, HandoffAct act) {
        String body = String.valueOf(act.body());
        mustBeNew(matter, body);
        UUID receiver = fitting(act.receiver(), body, matter);
        giveUp(caller, matter, row, HandoffState.FORWARDED, act, kinds.name(body, matter.region()));
        handingOver.onward(matter, row, body, Origin.FORWARD, receiver, caller.personId());
    }

    private void mustBeNew(Matter matter, String body) {
        kinds.mustKnow(body, matter.region());
        for (Handoff row : handoffs.of(matter.issueId())) {
            if (row.body().equals(body) && row.endedOn() == null) {
                throw Refusal.conflict("body-has-it", "%s已在承接此问题".formatted(kinds.name(body, matter.region())));
            }
            if (row.body().equals(body) && row.returnReason() != null) {
                throw Refusal.conflict(
                        "body-had-it", "%s已移送或退回过此问题，请退回由食安办协调".formatted(kinds.name(body, matter.region())));
            }
        }
    }

    /** What was found after a check to be another body's is handed on as a decision, and needs no report of its own. */
    private void giveUp(
            Caller caller, Matter matter, Handoff row, HandoffState state, HandoffAct act, @Nullable String to) {
        LocalDate today = days.today();
        HandoffChange change = new HandoffChange();
        change.givenUpAt = days.now();
        change.givenUpWhy = act.reason();
        change.endedOn = today;
        if (row.checkedOn() != null && row.reportedOn() == null) {
            change.reportedOn = today;
            change.outcome = to == null ? act.reason() : "移送%s：%s".formatted(to, act.reason());
        }
        handoffs.move(row, state, change);
        Handoff now = handoffs.need(row.handoffId());
        news.changed(matter, now, act.verb().code(), act.detail(), caller.personId());
        clock.end(row, act.verb().chinese() + "：" + act.reason(), caller.personId());
    }

    private UUID receiver(Matter matter, Handoff row, @Nullable UUID named) {
        UUID fitting = fitting(named, row.body(), matter);
        return fitting != null
                ? fitting
                : receivers
                        .of(row.handoffId(), days.today())
                        .orElseThrow(() -> Refusal.conflict(
                                "no-receiver", "此地还没有登记%s，请指定承接人".formatted(kinds.name(row.body(), row.region()))));
    }

    private @Nullable UUID fitting(@Nullable UUID receiver, String body, Matter matter) {
        return receiver == null
                ? null
                : HandoffScope.mustFit(people.find(receiver).orElse(null), body, matter.region())
                        .id();
    }

    private void retry(Caller caller, Matter matter, Handoff row) {
        UUID receiver = row.receiverId();
        if (receiver == null) {
            handingOver.named(matter, row, receiver(matter, row, null), caller.personId());
            return;
        }
        handoffs.sentAgain(row);
        Handoff now = handoffs.need(row.handoffId());
        news.sentAgain(matter, now, receiver);
        news.changed(matter, now, "retry", null, caller.personId());
    }

    void follow(Matter matter, Handoff row, boolean again, @Nullable String ended, UUID by) {
        if (ended != null) {
            HandoffChange change = new HandoffChange();
            change.endedOn = days.today();
            handoffs.move(row, row.state(), change);
            news.changed(matter, handoffs.need(row.handoffId()), "end", ended, by);
            clock.end(row, ended, by);
            return;
        }
        boolean unchecked =
                List.of(HandoffState.HANDED_OVER, HandoffState.ACCEPTED).contains(row.state());
        if (again && unchecked && row.timed()) {
            HandoffClock.Started terms = clock.start(matter, days.today());
            handoffs.terms(
                    row.handoffId(),
                    terms.from(),
                    row.acceptedOn() == null ? terms.acceptBy() : row.acceptBy(),
                    terms.inspectBy(),
                    row.reportBy(),
                    terms.waitsForYear());
        }
        clock.follow(matter, handoffs.need(row.handoffId()));
    }
}
