package org.liangze.escalation.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;
import org.liangze.escalation.oversight.model.FindingLoop;
import org.liangze.escalation.oversight.model.FindingLoop.Said;
import org.liangze.escalation.oversight.model.FindingVerb;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A finding on a cadre or a unit over HTTP; lists are tasking's, one on a business is an issue. */
@RestController
class FindingController {
    private final Findings findings;
    private final HandlingFindings handling;
    private final Transactions transactions;
    private final Commands commands;

    FindingController(Findings findings, HandlingFindings handling, Transactions transactions, Commands commands) {
        this.findings = findings;
        this.handling = handling;
        this.transactions = transactions;
        this.commands = commands;
    }

    record Body(
            @Nullable String evidence,
            @Nullable String reason,
            @Nullable LocalDate due) {
        Said said() {
            return new Said(evidence, reason, due);
        }
    }

    record Line(
            Instant at,
            String byName,
            String actName,
            String stateName,
            @Nullable String detail) {
        static Line of(Findings.Line line) {
            return new Line(
                    line.at(),
                    line.byName(),
                    FindingVerb.find(line.act()).map(FindingVerb::chinese).orElse("发现"),
                    line.state().chinese(),
                    line.detail());
        }
    }

    /**
     * A finding's whole record.
     *
     * @param allowed what the caller may do now
     */
    record View(
            UUID findingId,
            UUID responsibleId,
            String responsibleName,
            String region,
            String severity,
            String severityName,
            String title,
            String note,
            boolean repeated,
            String measureName,
            IssueState state,
            String stateName,
            LocalDate due,
            @Nullable String evidence,
            List<Line> history,
            List<String> allowed) {}

    @GetMapping("/oversight-findings/{id}")
    View one(Caller caller, @PathVariable UUID id) {
        return transactions.asCaller(
                caller,
                () -> findings.find(id)
                        .filter(finding -> HandlingFindings.sees(caller, finding))
                        .map(finding -> view(caller, finding))
                        .orElseThrow(HandlingFindings::notFound));
    }

    /** rectify (the responsible, or an office for them), verify or reject (an office). */
    @PostMapping("/oversight-findings/{id}/{verb}")
    View act(
            Caller caller,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable String verb,
            @RequestBody(required = false) @Nullable Body body) {
        FindingVerb what =
                FindingVerb.find(verb).orElseThrow(() -> Refusal.notFound("unknown-act", "没有“%s”这项操作".formatted(verb)));
        Said said = body == null ? Said.NOTHING : body.said();
        return commands.run(
                caller,
                key,
                List.of(id, verb, said),
                View.class,
                () -> view(caller, handling.act(caller, id, what, said)));
    }

    private View view(Caller caller, Finding finding) {
        return new View(
                finding.findingId(),
                finding.responsibleId(),
                finding.responsibleName(),
                finding.region(),
                finding.severity().name(),
                finding.severity().chinese(),
                finding.title(),
                finding.note(),
                finding.repeated(),
                finding.measure().chinese(),
                finding.state(),
                finding.state().chinese(),
                finding.due(),
                finding.evidence(),
                findings.history(finding.findingId()).stream().map(Line::of).toList(),
                FindingLoop.allowed(finding.state(), HandlingFindings.standing(caller, finding)).stream()
                        .map(FindingVerb::code)
                        .toList());
    }
}
