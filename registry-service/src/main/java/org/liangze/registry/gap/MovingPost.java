package org.liangze.registry.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Level;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Scope;
import org.liangze.registry.assignment.Holdings;
import org.liangze.registry.facts.BusinessFacts;
import org.liangze.registry.facts.PersonFacts;
import org.liangze.registry.person.PeopleRegister;
import org.liangze.registry.person.Regulators;
import org.liangze.registry.person.model.PersonEntry;
import org.liangze.registry.region.Regions;
import org.springframework.stereotype.Component;

/** A person moves to another post: whatever they cover has a gap from that day, as when they leave (domain.md §3.6). */
@Component
class MovingPost {
    /** The new post; {@code effective} null for today. */
    record Target(
            String region,
            Level level,
            String unit,
            @Nullable LocalDate effective) {}

    /** What moving did. */
    record Moved(UUID personId, LocalDate effective, int gaps) {}

    /** A post as the audit trail keeps it. */
    private record PostOf(String region, Level level, String unit) {}

    private final PeopleRegister people;
    private final Holdings holdings;
    private final Regulators regulators;
    private final Regions regions;
    private final Coverage coverage;
    private final PersonFacts personFacts;
    private final BusinessFacts businessFacts;
    private final Acts acts;
    private final Audit audit;

    MovingPost(
            PeopleRegister people,
            Holdings holdings,
            Regulators regulators,
            Regions regions,
            Coverage coverage,
            PersonFacts personFacts,
            BusinessFacts businessFacts,
            Acts acts,
            Audit audit) {
        this.people = people;
        this.holdings = holdings;
        this.regulators = regulators;
        this.regions = regions;
        this.coverage = coverage;
        this.personFacts = personFacts;
        this.businessFacts = businessFacts;
        this.acts = acts;
        this.audit = audit;
    }

    Moved move(Caller caller, UUID id, Target target) {
        Act act = acts.by(caller);
        LocalDate effective = target.effective() == null ? act.day() : target.effective();
        PersonEntry person = movable(caller, id, target);
        if (effective.isAfter(act.day())) {
            throw Refusal.invalid("effective-in-future", "调岗生效日期 %s 还没有到，请在当日办理".formatted(effective));
        }
        people.move(id, target.region(), target.level(), target.unit(), effective);
        personFacts.changed(act, List.of(id));
        if (person.role() == Role.REGULATOR) {
            regulators.reconsider(act, Set.of(person.region(), target.region()));
        }
        List<UUID> uncovered = holdings.end(id, effective, "包保干部调岗");
        coverage.settle(act, uncovered, effective);
        businessFacts.changed(act, uncovered);
        audit.record(
                caller,
                "move-post",
                person.code(),
                new PostOf(person.region(), person.level(), person.unit()),
                new PostOf(target.region(), target.level(), target.unit()));
        return new Moved(id, effective, uncovered.size());
    }

    private PersonEntry movable(Caller caller, UUID id, Target target) {
        people.lock(id);
        PersonEntry person = people.find(List.of(id)).get(id);
        if (person == null) {
            throw Refusal.notFound("person-unknown", "没有找到这个人员");
        }
        Scope.requireOffice(caller, person.region());
        Scope.requireOffice(caller, target.region());
        if (!person.inPost()) {
            throw Refusal.conflict("already-left", "%s 已经离任".formatted(person.name()));
        }
        boolean known = target.region().isEmpty()
                || regions.knowing(List.of(target.region())).apply(target.region()) != Regions.Known.NOT_AT_ALL;
        if (!known) {
            throw Refusal.invalid("region-unknown", "没有这个地区代码：%s".formatted(target.region()));
        }
        if (new PostOf(person.region(), person.level(), person.unit())
                .equals(new PostOf(target.region(), target.level(), target.unit()))) {
            throw Refusal.conflict("same-post", "%s现在就在这个岗位".formatted(person.name()));
        }
        return person;
    }
}
