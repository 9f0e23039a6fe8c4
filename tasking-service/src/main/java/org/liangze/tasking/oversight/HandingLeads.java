package org.liangze.tasking.oversight;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Refusal;
import org.liangze.tasking.oversight.model.LeadCause;
import org.springframework.stereotype.Component;

/**
 * Hands leads for accountability to people (plan, part three (four)). An office raises one from a check, never the system; the
 * named person takes it and says what came of it.
 */
@Component
class HandingLeads {
    /** Whom a lead may be handed to: those who decide or look into it. */
    private static final Set<Role> DECIDING =
            Set.of(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.REGULATOR, Role.REGULATOR_HEAD, Role.ADMINISTRATOR);

    private final Leads leads;
    private final Checks checks;
    private final Subjects subjects;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    HandingLeads(Leads leads, Checks checks, Subjects subjects, People people, Audit audit, Clock clock) {
        this.leads = leads;
        this.checks = checks;
        this.subjects = subjects;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A lead to be raised.
     *
     * @param aboutId null for the cadre of the check
     * @param handedTo who decides
     */
    record LeadBody(
            @Nullable UUID checkId,
            @Nullable LeadCause cause,
            @Nullable UUID aboutId,
            @Nullable String facts,
            @Nullable UUID handedTo) {}

    Lead raise(Caller caller, LeadBody body) {
        caller.require(Role.OFFICE);
        Check check = checks.find(PlanBody.need(body.checkId(), "督查记录")).orElseThrow(OversightScope::noCheck);
        LeadCause cause = PlanBody.need(body.cause(), "问责情形");
        String facts = said(body.facts(), "facts-missing", "请写明事实");
        UUID about = body.aboutId() == null ? cadreOf(check) : body.aboutId();
        inPost(about, "about-unknown", "被反映的人不在册或已离岗");
        Person to = inPost(PlanBody.need(body.handedTo(), "移交给谁"), "handed-to-unknown", "移交对象不在册或已离岗");
        if (!check.region().startsWith(to.region()) || to.id().equals(about) || !DECIDING.contains(to.role())) {
            throw Refusal.invalid("handed-to-wrong", "线索应移交给负责该地区的食安办、食安委领导、督查员或市场监管人员")
                    .with("handedTo", to.id());
        }
        Instant now = clock.instant();
        Lead lead = new Lead(
                Ids.next(now),
                check.checkId(),
                check.region(),
                cause,
                about,
                facts,
                to.id(),
                caller.personId(),
                now,
                Lead.State.HANDED_OVER,
                null,
                null,
                null);
        leads.add(lead);
        audit.record(caller, "raise-lead", lead.leadId().toString(), null, lead);
        return lead;
    }

    Lead take(Caller caller, UUID id) {
        Lead lead = mine(caller, id, Lead.State.HANDED_OVER, "接收");
        leads.taken(id, clock.instant());
        audit.record(caller, "take-lead", id.toString(), lead.state(), Lead.State.TAKEN);
        return leads.lock(id).orElseThrow();
    }

    Lead end(Caller caller, UUID id, @Nullable String outcome) {
        mine(caller, id, Lead.State.TAKEN, "办结");
        String said = said(outcome, "outcome-missing", "请写明处理结果");
        leads.ended(id, said, clock.instant());
        audit.record(caller, "end-lead", id.toString(), null, Map.of("outcome", said));
        return leads.lock(id).orElseThrow();
    }

    private Lead mine(Caller caller, UUID id, Lead.State from, String what) {
        Lead lead = leads.lock(id)
                .filter(found -> caller.is(Role.OFFICE) || found.handedTo().equals(caller.personId()))
                .orElseThrow(() -> Refusal.notFound("lead-not-found", "没有找到这条线索，或未移交给您"));
        if (!lead.handedTo().equals(caller.personId())) {
            throw Refusal.notAllowed("not-yours", "线索由接收人本人办理").with("leadId", id);
        }
        if (lead.state() != from) {
            throw Refusal.conflict(
                            "not-now", "线索处于“%s”，不能%s".formatted(lead.state().chinese(), what))
                    .with("leadId", id);
        }
        return lead;
    }

    private UUID cadreOf(Check check) {
        return subjects.find(check.party(), check.subjectId())
                .flatMap(subject -> Optional.ofNullable(subject.cadreId()))
                .orElseThrow(() -> Refusal.invalid("about-missing", "该主体没有包保干部，请指明被反映的人"));
    }

    private Person inPost(UUID id, String code, String why) {
        return people.find(id)
                .filter(Person::inPost)
                .orElseThrow(() -> Refusal.invalid(code, why).with("personId", id));
    }

    private static String said(@Nullable String text, String code, String why) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(code, why);
        }
        return text.strip();
    }
}
