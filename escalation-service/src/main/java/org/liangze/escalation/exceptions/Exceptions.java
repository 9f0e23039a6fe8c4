package org.liangze.escalation.exceptions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Dead;
import org.liangze.contracts.ExceptionChanged;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.time.TermKind;
import org.liangze.escalation.time.Terms;
import org.liangze.kit.dead.DeadEnds;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.stereotype.Component;

/** Opens and resolves items. Ordinary ones belong to the nearest office, technical ones to the administrator. */
@Component
public class Exceptions implements DeadEnds {
    public static final String CALENDAR = "calendar-not-published";
    private static final String WITHOUT_YEAR = "calendar-without-year";
    private static final Set<String> TECHNICAL =
            Set.of("event-parked", CALENDAR, WITHOUT_YEAR, "event-without-rule", "case-step-differs");

    private final ExceptionItems items;
    private final People people;
    private final Outbox outbox;
    private final Terms terms;
    private final Days days;

    Exceptions(ExceptionItems items, People people, Outbox outbox, Terms terms, Days days) {
        this.items = items;
        this.people = people;
        this.outbox = outbox;
        this.terms = terms;
        this.days = days;
    }

    /** Opens an item once; its owner hears of it in the next daily digest. */
    @Override
    public void report(UUID id, Dead dead) {
        open(id, dead, owner(dead));
    }

    /** The same for an item that must not fall to a certain person, who may be the very one that cannot be reached. */
    void reportPast(UUID unreachable, UUID id, Dead dead) {
        open(
                id,
                dead,
                owner(dead)
                        .filter(owner -> !owner.id().equals(unreachable))
                        .or(() -> administrator(dead.region())
                                .filter(owner -> !owner.id().equals(unreachable))));
    }

    /** A step without a target: one item per missing person and place, however many cases meet it. */
    public void missingTarget(String target, String place, @Nullable UUID businessId, String region) {
        report(
                Ids.named("exception", "step-without-target", target, place),
                new Dead(
                        "step-without-target",
                        target,
                        businessId,
                        region,
                        "没有登记“%s”，应通知的事项无人接收。请在名册中补登。".formatted(target)));
    }

    /** Something waits for a year whose working days are not known; one item per year and owner's region. */
    public void calendarMissing(int year, String region) {
        String place = people.nearestOffice(region).map(Person::region).orElse(region);
        report(
                Ids.named("exception", CALENDAR, year, place),
                new Dead(
                        CALENDAR,
                        calendarSubject(year),
                        null,
                        place,
                        "%d年的节假日安排尚未载入，有期限要等它才能计算。请管理员载入后，系统自动补算。".formatted(year)));
    }

    /** The year became known, and every year before it; what waited goes on. */
    public void calendarKnown(int year) {
        for (String kind : List.of(CALENDAR, WITHOUT_YEAR)) {
            items.openUpTo(kind, calendarSubject(year)).forEach(id -> resolve(id, null, "节假日安排已载入"));
        }
    }

    public void resolve(UUID id, @Nullable UUID by, String how) {
        if (!items.resolve(id, by, how, days.now())) {
            return;
        }
        items.find(id)
                .ifPresent(item -> outbox.publish(
                        new ExceptionChanged(id, item.dead(), false, item.ownerId(), item.deadline(), by)));
    }

    private void open(UUID id, Dead reported, Optional<Person> owner) {
        Dead dead = placed(reported, owner);
        int within = days.policy("exception.days", dead.region(), Integer.class);
        LocalDate deadline = days.within(within, days.today());
        UUID ownerId = owner.map(Person::id).orElse(null);
        boolean fresh = items.open(
                id, dead, ownerId, deadline, days.now(), ownerId == null ? null : days.nextSendHour(dead.region()));
        if (fresh) {
            terms.begin(TermKind.EXCEPTION, id, dead.region(), days.today(), within);
            outbox.publish(new ExceptionChanged(id, dead, true, ownerId, deadline, null));
        }
    }

    /** What belongs nowhere is kept where its owner can see it. */
    private static Dead placed(Dead dead, Optional<Person> owner) {
        return dead.region().isEmpty() && owner.isPresent()
                ? new Dead(
                        dead.kind(),
                        dead.subject(),
                        dead.businessId(),
                        owner.get().region(),
                        dead.text())
                : dead;
    }

    private Optional<Person> owner(Dead dead) {
        Optional<Person> office = people.nearestOffice(dead.region());
        if (TECHNICAL.contains(dead.kind())) {
            return administrator(dead.region()).or(() -> office);
        }
        return office.or(() -> administrator(dead.region()));
    }

    private Optional<Person> administrator(String region) {
        return people.upward(Role.ADMINISTRATOR, region, Level.VILLAGE)
                .or(() -> people.all(Role.ADMINISTRATOR, "").stream().min(Comparator.comparing(Person::code)));
    }

    private static String calendarSubject(int year) {
        return year + "年节假日安排";
    }
}
