package org.liangze.escalation.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.escalation.paper.Newest;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads over HTTP: offices, leaders and inspectors see those of their region, others those handed to them. */
@RestController
class LeadController {
    private final Leads leads;
    private final RaisingLeads raising;
    private final Transactions transactions;
    private final Commands commands;

    LeadController(Leads leads, RaisingLeads raising, Transactions transactions, Commands commands) {
        this.leads = leads;
        this.raising = raising;
        this.transactions = transactions;
        this.commands = commands;
    }

    @GetMapping("/leads")
    Page<View> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        UUID own = caller.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR) ? null : caller.personId();
        return transactions.asCaller(
                caller,
                () -> Newest.page(
                        cursor,
                        limit,
                        (before, size) -> leads.list(own, before, size),
                        Lead::sequence,
                        lead -> View.of(lead, caller)));
    }

    @PostMapping("/leads")
    View raise(Caller caller, IdempotencyKey key, @RequestBody NewLead said) {
        return commands.run(
                caller, key, List.of("lead", said), View.class, () -> View.of(raising.raise(caller, said), caller));
    }

    @PostMapping("/leads/{id}/close")
    View close(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Closing said) {
        return commands.run(
                caller,
                key,
                List.of(id, "close", said),
                View.class,
                () -> View.of(raising.close(caller, id, said.outcome()), caller));
    }

    /** What a lead is raised with. */
    record NewLead(
            Lead.@Nullable Trigger cause,
            Lead.@Nullable Source source,
            @Nullable UUID sourceId,
            @Nullable UUID handedTo,
            @Nullable String note) {}

    record Closing(@Nullable String outcome) {}

    /** A lead as shown. */
    record View(
            UUID leadId,
            Lead.Trigger cause,
            String causeName,
            Lead.Source source,
            UUID sourceId,
            String unit,
            String facts,
            String note,
            @Nullable String raisedByName,
            Instant raisedAt,
            @Nullable String handedToName,
            String state,
            @Nullable String outcome,
            @Nullable Instant closedAt,
            List<String> allowed) {
        static View of(Lead lead, Caller reader) {
            boolean mine = reader.personId().equals(lead.handedTo());
            return new View(
                    lead.leadId(),
                    lead.cause(),
                    lead.cause().chinese(),
                    lead.source(),
                    lead.sourceId(),
                    lead.unit(),
                    lead.facts(),
                    lead.note(),
                    lead.raisedByName(),
                    lead.raisedAt(),
                    lead.handedToName(),
                    lead.state(),
                    lead.outcome(),
                    lead.closedAt(),
                    mine && !lead.isClosed() ? List.of("close") : List.of());
        }
    }
}
