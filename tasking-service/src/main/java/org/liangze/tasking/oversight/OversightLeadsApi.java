package org.liangze.tasking.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads over HTTP. Offices, leaders and administrators see those of their place, everybody else those handed to them. */
@RestController
class OversightLeadsApi {
    private final HandingLeads handing;
    private final Leads leads;
    private final Names names;
    private final Commands commands;
    private final Transactions transactions;

    OversightLeadsApi(HandingLeads handing, Leads leads, Names names, Commands commands, Transactions transactions) {
        this.handing = handing;
        this.leads = leads;
        this.names = names;
        this.commands = commands;
        this.transactions = transactions;
    }

    record Outcome(@Nullable String outcome) {}

    record LeadView(
            UUID leadId,
            UUID checkId,
            String region,
            String cause,
            String causeName,
            UUID aboutId,
            String aboutName,
            String facts,
            UUID handedTo,
            String handedToName,
            String raisedByName,
            Instant raisedAt,
            String state,
            String stateName,
            @Nullable Instant takenAt,
            @Nullable String outcome,
            @Nullable Instant endedAt) {
        static LeadView of(Lead lead, Map<UUID, String> names) {
            return new LeadView(
                    lead.leadId(),
                    lead.checkId(),
                    lead.region(),
                    lead.cause().name(),
                    lead.cause().chinese(),
                    lead.aboutId(),
                    names.getOrDefault(lead.aboutId(), ""),
                    lead.facts(),
                    lead.handedTo(),
                    names.getOrDefault(lead.handedTo(), ""),
                    names.getOrDefault(lead.raisedBy(), ""),
                    lead.raisedAt(),
                    lead.state().name(),
                    lead.state().chinese(),
                    lead.takenAt(),
                    lead.outcome(),
                    lead.endedAt());
        }
    }

    @PostMapping("/oversight/leads")
    @ResponseStatus(HttpStatus.CREATED)
    LeadView raise(Caller caller, IdempotencyKey key, @RequestBody HandingLeads.LeadBody body) {
        return commands.run(caller, key, body, LeadView.class, () -> view(handing.raise(caller, body)));
    }

    @PostMapping("/oversight/leads/{id}/take")
    LeadView take(Caller caller, IdempotencyKey key, @PathVariable UUID id) {
        return commands.run(caller, key, List.of("take", id), LeadView.class, () -> view(handing.take(caller, id)));
    }

    @PostMapping("/oversight/leads/{id}/end")
    LeadView end(Caller caller, IdempotencyKey key, @PathVariable UUID id, @RequestBody Outcome said) {
        return commands.run(
                caller,
                key,
                List.of("end", id, said),
                LeadView.class,
                () -> view(handing.end(caller, id, said.outcome())));
    }

    @GetMapping("/oversight/leads")
    Page<LeadView> list(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam Lead.@Nullable State state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        String place = OversightScope.place(caller, region);
        UUID handedTo = seesAll(caller) ? null : caller.personId();
        int size = Page.limit(limit);
        List<String> parts = Cursor.parts(cursor, 1);
        UUID before = parts == null ? null : UUID.fromString(parts.getFirst());
        return transactions.asCaller(caller, () -> {
            List<Lead> page = leads.list(place, state, handedTo, before, size + 1);
            Map<UUID, String> known =
                    names.of(page.stream().flatMap(OversightLeadsApi::people).toList());
            return Page.of(
                    page.stream().map(lead -> LeadView.of(lead, known)).toList(),
                    size,
                    lead -> Cursor.of(lead.leadId()));
        });
    }

    private LeadView view(Lead lead) {
        return LeadView.of(lead, names.of(people(lead).toList()));
    }

    private static Stream<UUID> people(Lead lead) {
        return Stream.of(lead.aboutId(), lead.handedTo(), lead.raisedBy());
    }

    private static boolean seesAll(Caller caller) {
        return switch (caller.role()) {
            case OFFICE, LEADER, ADMINISTRATOR -> true;
            case CADRE, LIAISON, UNIT_HEAD, INSPECTOR, REGULATOR, REGULATOR_HEAD, BUSINESS -> false;
        };
    }
}
