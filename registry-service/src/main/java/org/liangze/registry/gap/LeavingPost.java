package org.liangze.registry.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Acts;
import org.liangze.registry.Scope;
import org.liangze.registry.facts.BusinessFacts;
import org.liangze.registry.facts.PersonFacts;
import org.liangze.registry.person.PeopleRegister;
import org.liangze.registry.person.Regulators;
import org.liangze.registry.person.model.PersonEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person leaves or moves: every assignment ends, and what is in operation has a gap from that day (domain.md §3.6). */
@Component
class LeavingPost {
    /**
     * What leaving did.
     *
     * @param gaps how many businesses are without a cadre now
     */
    record Left(UUID personId, LocalDate effective, int gaps) {}

    private final PeopleRegister people;
    private final Regulators regulators;
    private final Coverage coverage;
    private final PersonFacts personFacts;
    private final BusinessFacts businessFacts;
    private final JdbcClient jdbc;
    private final Acts acts;
    private final Audit audit;

    LeavingPost(
            PeopleRegister people,
            Regulators regulators,
            Coverage coverage,
            PersonFacts personFacts,
            BusinessFacts businessFacts,
            JdbcClient jdbc,
            Acts acts,
            Audit audit) {
        this.people = people;
        this.regulators = regulators;
        this.coverage = coverage;
        this.personFacts = personFacts;
        this.businessFacts = businessFacts;
        this.jdbc = jdbc;
        this.acts = acts;
        this.audit = audit;
    }

    Left leave(Caller caller, UUID id, @Nullable LocalDate wanted) {
        PersonEntry person = people.find(List.of(id)).get(id);
        if (person == null) {
            throw Refusal.notFound("person-unknown", "没有找到这个人员");
        }
        Scope.requireOffice(caller, person.region());
        Act act = acts.by(caller);
        LocalDate effective = wanted == null ? act.day() : wanted;
        if (effective.isAfter(act.day())) {
            throw Refusal.invalid("effective-in-future", "离任生效日期 %s 还没有到，请在当日办理".formatted(effective));
        }
        if (!person.inPost()) {
            throw Refusal.conflict("already-left", "%s 已经离任".formatted(person.name()));
        }
        people.leave(id, effective);
        personFacts.changed(act, List.of(id));
        if (person.role() == Role.REGULATOR) {
            regulators.reconsider(act, Set.of(person.region()));
        }
        List<UUID> uncovered = endAssignments(id, effective);
        coverage.settle(act, uncovered, effective);
        businessFacts.changed(act, uncovered);
        audit.record(caller, "leave-post", person.code(), null, effective);
        return new Left(id, effective, uncovered.size());
    }

    private List<UUID> endAssignments(UUID cadre, LocalDate effective) {
        return jdbc.sql("""
                update assignment set ended_on = greatest(:effective, started_on), end_reason = '包保干部离任'
                 where cadre_id = :cadre and ended_on is null
                returning business_id""")
                .param("effective", effective)
                .param("cadre", cadre)
                .query(UUID.class)
                .list();
    }
}
