package org.liangze.escalation.handoff;

import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.escalation.handoff.model.Side;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/**
 * What a caller is to a hand-off. The market regulator's accounts act for one another downwards: one above the receiver, or in the
 * same place, may receive for it. For another body acts who is named, or another head of the same unit.
 */
@Component
class HandoffScope {
    private final People people;

    HandoffScope(People people) {
        this.people = people;
    }

    Side side(Caller caller, Handoff row) {
        if (caller.personId().equals(row.receiverId()) || actsFor(caller, row)) {
            return Side.RECEIVER;
        }
        return caller.is(Role.OFFICE) && caller.covers(row.region()) ? Side.OFFICE : Side.ONLOOKER;
    }

    private boolean actsFor(Caller caller, Handoff row) {
        if (!caller.covers(row.region())) {
            return false;
        }
        String place = row.receiverRegion();
        if (row.body().equals(Handoff.MARKET)) {
            return caller.is(Role.REGULATOR, Role.REGULATOR_HEAD)
                    && (place == null || place.startsWith(caller.region()));
        }
        String unit = row.receiverUnit();
        return caller.is(Role.UNIT_HEAD)
                && unit != null
                && !unit.isBlank()
                && people.find(caller.personId())
                        .map(Person::unit)
                        .filter(unit::equals)
                        .isPresent();
    }

    /** Who receives for a kind of body: an account of the market regulator, or for another body the head of its unit. */
    static Person mustFit(@Nullable Person person, String body, String place) {
        if (person == null || !person.inPost()) {
            throw Refusal.invalid("receiver-unknown", "没有这个人，或已不在岗");
        }
        boolean market = body.equals(Handoff.MARKET);
        boolean fits = market
                ? person.role() == Role.REGULATOR || person.role() == Role.REGULATOR_HEAD
                : person.role() == Role.UNIT_HEAD;
        if (!fits) {
            throw Refusal.invalid(
                    "receiver-role", market ? "市场监管部门的承接人须是市场监管部门的账号" : "其他部门的承接人须是该部门的单位负责人，市场监管部门的账号不能代收");
        }
        if (!place.startsWith(person.region())) {
            throw Refusal.invalid("receiver-elsewhere", "%s的辖区不包含此地，看不到那里的问题".formatted(person.name()));
        }
        return person;
    }

    static Refusal notFound() {
        return Refusal.notFound("handoff-not-found", "没有这件通报，或不在您的辖区内");
    }
}
