package org.liangze.escalation.lead;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.Role;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.escalation.paper.Texts;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/** An office or leader hands a lead to a named person above the place; that person, and nobody else, says what came of it. */
@Component
class RaisingLeads {
    private final Leads leads;
    private final People people;
    private final Alerts alerts;
    private final Audit audit;
    private final Days days;

    RaisingLeads(Leads leads, People people, Alerts alerts, Audit audit, Days days) {
        this.leads = leads;
        this.people = people;
        this.alerts = alerts;
        this.audit = audit;
        this.days = days;
    }

    Lead raise(Caller caller, LeadController.NewLead said) {
        caller.require(Role.OFFICE, Role.LEADER);
        if (said.cause() == null || said.source() == null || said.sourceId() == null) {
            throw Refusal.invalid("lead-incomplete", "请选择情形和来源事项");
        }
        Leads.Facts facts = leads.facts(said.source(), said.sourceId())
                .filter(found -> caller.covers(found.region()))
                .orElseThrow(() -> Refusal.notFound("source-not-found", "没有这个事项，或不在您的辖区内"));
        Person to = receiver(said.handedTo(), facts.region());
        Lead lead = new Lead(
                Ids.next(days.now()),
                0,
                facts.region(),
                said.cause(),
                said.source(),
                said.sourceId(),
                facts.unit(),
                facts.facts(),
                Texts.needed(said.note(), "note-missing", "请写明移交理由"),
                caller.personId(),
                caller.name(),
                days.now(),
                to.id(),
                to.name(),
                "HANDED",
                null,
                null);
        if (!leads.insert(lead)) {
            throw Refusal.conflict("lead-known", "此事项的这一情形已移交过");
        }
        tell(lead);
        audit.record(caller, "lead-raise", lead.leadId().toString(), null, lead);
        return leads.find(lead.leadId()).orElseThrow();
    }

    Lead close(Caller caller, UUID id, @Nullable String outcome) {
        Lead lead = leads.lock(id)
                .filter(found -> caller.personId().equals(found.handedTo()) || caller.is(Role.OFFICE, Role.LEADER))
                .orElseThrow(() -> Refusal.notFound("lead-not-found", "没有这条线索，或不在您的辖区内"));
        if (!caller.personId().equals(lead.handedTo())) {
            throw Refusal.notAllowed("not-yours", "线索由接收人办结").with("leadId", id);
        }
        if (lead.isClosed()) {
            throw Refusal.conflict("not-now", "线索已办结").with("leadId", id);
        }
        leads.closed(id, Texts.needed(outcome, "outcome-missing", "请写明处理结果"), caller.personId(), days.now());
        Lead now = leads.find(id).orElseThrow();
        audit.record(caller, "lead-close", id.toString(), lead.state(), now.outcome());
        return now;
    }

    private Person receiver(@Nullable UUID id, String region) {
        if (id == null) {
            throw Refusal.invalid("to-missing", "请指定接收人");
        }
        return people.find(id)
                .filter(Person::inPost)
                .filter(person -> region.startsWith(person.region()))
                .filter(person ->
                        person.role() == Role.LEADER || person.role() == Role.OFFICE || person.role() == Role.INSPECTOR)
                .orElseThrow(() -> Refusal.invalid("to-unknown", "接收人应为该地区的食安委领导、食安办或督查员，且在岗"));
    }

    private void tell(Lead lead) {
        alerts.raise(new Alert(
                "lead|" + lead.leadId(),
                lead.handedTo(),
                MessageType.ACCOUNTABILITY_LEAD,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                false,
                "问责线索（%s）：%s。%s".formatted(lead.cause().chinese(), lead.unit(), lead.note()),
                "此线索移交给您核实处理"));
    }
}
