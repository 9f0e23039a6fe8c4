package org.liangze.escalation.oversight;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liangze.contracts.IssueFound;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.OversightFindingRecorded;
import org.liangze.contracts.OversightMeasure;
import org.liangze.contracts.OversightParty;
import org.liangze.contracts.Step;
import org.liangze.contracts.Tier;
import org.liangze.escalation.alert.Alert;
import org.liangze.escalation.alert.Alerts;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.issue.FoundIssues;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.ladder.NewCase;
import org.liangze.escalation.ladder.model.Anchor;
import org.liangze.escalation.talk.Grounds;
import org.liangze.escalation.talk.Proposal;
import org.liangze.escalation.talk.Talks;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.stereotype.Component;

/** Takes up what an oversight found: keeps it, tells whose it is, follows its deadline, proposes the talk it asks for. */
@Component
public class TakingFindings {
    private final FoundIssues issues;
    private final Findings findings;
    private final FindingNews news;
    private final Ladders ladders;
    private final Talks talks;
    private final Exceptions exceptions;
    private final People people;
    private final Alerts alerts;

    TakingFindings(
            FoundIssues issues,
            Findings findings,
            FindingNews news,
            Ladders ladders,
            Talks talks,
            Exceptions exceptions,
            People people,
            Alerts alerts) {
        this.issues = issues;
        this.findings = findings;
        this.news = news;
        this.ladders = ladders;
        this.talks = talks;
        this.exceptions = exceptions;
        this.people = people;
        this.alerts = alerts;
    }

    /** The same finding twice changes nothing. */
    public void recorded(OversightFindingRecorded found) {
        boolean fresh = found.party() == OversightParty.BUSINESS ? onBusiness(found) : onPerson(found);
        if (fresh && found.measure() == OversightMeasure.TALK) {
            propose(found);
        }
    }

    private boolean onBusiness(OversightFindingRecorded found) {
        UUID cadre = found.cadreId();
        String name = found.businessName() == null ? "" : found.businessName();
        IssueFound issue = new IssueFound(
                found.findingId(),
                found.checkId(),
                found.number(),
                found.responsibleId(),
                name,
                found.region(),
                cadre == null ? found.recordedBy() : cadre,
                found.item(),
                found.title(),
                found.note(),
                found.severity(),
                found.repeated(),
                found.due(),
                found.foundAt());
        if (!issues.foundAtOversight(issue, found.recordedBy())) {
            return false;
        }
        news.found(found, name, cadre);
        return true;
    }

    private boolean onPerson(OversightFindingRecorded found) {
        if (!findings.add(found)) {
            return false;
        }
        Finding finding = findings.find(found.findingId()).orElseThrow();
        findings.log(finding, found.foundAt(), found.recordedBy(), "found", IssueState.FOUND, found.note());
        news.found(finding);
        follow(ladders, finding);
        return true;
    }

    /** Opens the case of the present deadline. */
    static void follow(Ladders ladders, Finding finding) {
        ladders.open(new NewCase(
                Ladder.OVERSIGHT,
                finding.subject(),
                finding.responsibleId(),
                finding.region(),
                Tier.D,
                null,
                null,
                finding.responsibleId(),
                null,
                finding.title(),
                false,
                Map.of(Anchor.DUE, finding.due()),
                Set.of()));
    }

    /** The group asked for a talk: a proposal, which a leader decides on (domain.md §7.30). */
    private void propose(OversightFindingRecorded found) {
        Optional<UUID> office = people.nearestOffice(found.region()).map(Person::id);
        Optional<UUID> approver =
                people.leaderFor(found.region()).map(Person::id).or(() -> office);
        if (approver.isEmpty()) {
            exceptions.missingTarget("食安委领导", found.region(), found.businessId(), found.region());
        }
        String cause = "督查发现%s问题“%s”：%s".formatted(nameOf(found), found.title(), found.note());
        boolean fresh = talks.propose(new Proposal(
                "oversight|" + found.findingId(),
                found.region(),
                null,
                found.party() == OversightParty.BUSINESS ? found.responsibleId() : null,
                found.responsibleId(),
                approver.orElse(null),
                office.orElse(null),
                cause,
                Grounds.of(Grounds.Code.OTHER, nameOf(found), "/oversight/findings?open=" + found.findingId())));
        if (fresh) {
            approver.ifPresent(leader -> alerts.raise(new Alert(
                    "oversight-talk|" + found.findingId(),
                    leader,
                    MessageType.TALK_PROPOSED,
                    Step.TALK_PROPOSED,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    false,
                    "拟警示约谈：" + cause,
                    "警示约谈须经您批准")));
        }
    }

    private String nameOf(OversightFindingRecorded found) {
        return found.party() == OversightParty.BUSINESS
                ? Objects.requireNonNullElse(found.businessName(), "")
                : people.find(found.responsibleId()).map(Person::name).orElse("");
    }
}
