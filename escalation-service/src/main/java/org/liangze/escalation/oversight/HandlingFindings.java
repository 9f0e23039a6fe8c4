package org.liangze.escalation.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.IssueState;
import org.liangze.contracts.Ladder;
import org.liangze.contracts.OversightFindingChanged;
import org.liangze.contracts.Role;
import org.liangze.escalation.ladder.Ladders;
import org.liangze.escalation.oversight.model.FindingLoop;
import org.liangze.escalation.oversight.model.FindingLoop.Said;
import org.liangze.escalation.oversight.model.FindingLoop.Standing;
import org.liangze.escalation.oversight.model.FindingLoop.Verdict;
import org.liangze.escalation.oversight.model.FindingVerb;
import org.liangze.escalation.time.Days;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/** What people do with a finding: load, decide, save, tell. */
@Component
class HandlingFindings {
    private final Findings findings;
    private final FindingNews news;
    private final Ladders ladders;
    private final Outbox outbox;
    private final Audit audit;
    private final Days days;

    HandlingFindings(Findings findings, FindingNews news, Ladders ladders, Outbox outbox, Audit audit, Days days) {
        this.findings = findings;
        this.news = news;
        this.ladders = ladders;
        this.outbox = outbox;
        this.audit = audit;
        this.days = days;
    }

    Finding act(Caller caller, UUID id, FindingVerb verb, Said said) {
        Finding before = findings.lock(id).filter(found -> sees(caller, found)).orElseThrow(HandlingFindings::notFound);
        List<IssueState> path =
                path(FindingLoop.decide(before.state(), standing(caller, before), verb, said, days.today()), id);
        LocalDate due = verb == FindingVerb.REJECT ? said.due() : null;
        findings.move(before, path.getLast(), verb == FindingVerb.RECTIFY ? said.evidence() : null, due);
        Finding now = findings.find(id).orElseThrow();
        tell(caller, before, now, path, verb, said);
        follow(caller, before, now, verb, said);
        audit.record(caller, "finding-" + verb.code(), id.toString(), before.state(), now.state());
        return now;
    }

    static boolean sees(Caller caller, Finding finding) {
        return switch (caller.role()) {
            case OFFICE, LEADER, INSPECTOR, ADMINISTRATOR -> caller.covers(finding.region());
            case CADRE, UNIT_HEAD, REGULATOR, REGULATOR_HEAD, LIAISON ->
                finding.responsibleId().equals(caller.personId());
            case BUSINESS -> false;
        };
    }

    static Standing standing(Caller caller, Finding finding) {
        if (finding.responsibleId().equals(caller.personId())) {
            return Standing.RESPONSIBLE;
        }
        return caller.is(Role.OFFICE) && caller.covers(finding.region()) ? Standing.OFFICE : Standing.ONLOOKER;
    }

    static Refusal notFound() {
        return Refusal.notFound("finding-not-found", "没有这个督查问题，或与您无关");
    }

    private static List<IssueState> path(Verdict verdict, UUID id) {
        return switch (verdict) {
            case Verdict.Accepted(List<IssueState> path) -> path;
            case Verdict.NotYours(String why) ->
                throw Refusal.notAllowed("not-yours", why).with("findingId", id);
            case Verdict.NotNow(String why) ->
                throw Refusal.conflict("not-now", why).with("findingId", id);
            case Verdict.Incomplete(String code, String why) ->
                throw Refusal.invalid(code, why).with("findingId", id);
        };
    }

    private void tell(Caller caller, Finding before, Finding now, List<IssueState> path, FindingVerb verb, Said said) {
        IssueState from = before.state();
        for (IssueState state : path) {
            findings.log(now, days.now(), caller.personId(), verb.code(), state, detail(said));
            outbox.publish(new OversightFindingChanged(
                    now.findingId(),
                    now.checkId(),
                    now.responsibleId(),
                    from,
                    state,
                    now.due(),
                    caller.personId(),
                    verb.code(),
                    detail(said)));
            from = state;
        }
    }

    /** A rectification ends the case; a rejected one begins another with the new deadline. */
    private void follow(Caller caller, Finding before, Finding now, FindingVerb verb, Said said) {
        switch (verb) {
            case RECTIFY -> {
                ladders.end(Ladder.OVERSIGHT, before.subject(), "已提交整改", caller.personId());
                news.rectified(now, said.evidence());
            }
            case VERIFY -> ladders.end(Ladder.OVERSIGHT, before.subject(), "已销号", caller.personId());
            case REJECT -> {
                TakingFindings.follow(ladders, now);
                news.rejected(now, said.reason());
            }
        }
    }

    private static @Nullable String detail(Said said) {
        return said.evidence() == null ? said.reason() : said.evidence();
    }
}
