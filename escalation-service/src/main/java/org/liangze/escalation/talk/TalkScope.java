package org.liangze.escalation.talk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liangze.contracts.Role;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.talk.model.TalkFlow;
import org.liangze.escalation.talk.model.TalkVerb;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who sees and does what: offices and leaders of the region see its talks, everybody else those with them once the notice is
 * out. A leader decides, or the office where none is registered; office or leader arrange, record, review and close, but never
 * the one the talk is with; the one it is with reports, or the office records it.
 */
@Component
class TalkScope {
    private static final Set<TalkState> INSIDE = EnumSet.of(TalkState.PROPOSED, TalkState.APPROVED, TalkState.DECLINED);

    private final People people;

    TalkScope(People people) {
        this.people = people;
    }

    boolean sees(Caller caller, Talk talk) {
        return seesAll(caller) || (isSubject(caller, talk) && !INSIDE.contains(talk.state()));
    }

    static boolean seesAll(Caller caller) {
        return caller.is(Role.OFFICE, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
    }

    /** @throws Refusal when the caller may not, or the state does not allow it */
    void require(Caller caller, Talk talk, TalkVerb verb) {
        if (!may(caller, talk, verb)) {
            throw Refusal.notAllowed("not-yours", whoMay(verb)).with("talkId", talk.talkId());
        }
        if (!TalkFlow.allows(talk.state(), talk.isReported(), verb)) {
            throw Refusal.conflict(
                            "not-now", "约谈处于“%s”，不能%s".formatted(talk.state().chinese(), verb.chinese()))
                    .with("talkId", talk.talkId());
        }
    }

    List<String> allowed(Caller caller, Talk talk) {
        return TalkFlow.open(talk.state(), talk.isReported()).stream()
                .filter(verb -> may(caller, talk, verb))
                .map(TalkVerb::code)
                .toList();
    }

    static Refusal notFound() {
        return Refusal.notFound("talk-not-found", "没有这次约谈，或不在您的辖区内");
    }

    private boolean may(Caller caller, Talk talk, TalkVerb verb) {
        boolean office = caller.is(Role.OFFICE) && caller.covers(talk.region());
        boolean leader = caller.is(Role.LEADER) && caller.covers(talk.region());
        return switch (verb) {
            case APPROVE, DECLINE ->
                leader || (office && people.leaderFor(talk.region()).isEmpty());
            case SCHEDULE, HOLD, REVIEW, CLOSE -> (office || leader) && !isSubject(caller, talk);
            case REPORT -> isSubject(caller, talk) || office;
        };
    }

    private static boolean isSubject(Caller caller, Talk talk) {
        UUID subject = talk.subjectId();
        return caller.personId().equals(subject);
    }

    private static String whoMay(TalkVerb verb) {
        return switch (verb) {
            case APPROVE, DECLINE -> "警示约谈须由食安委领导决定";
            case SCHEDULE, HOLD, REVIEW, CLOSE -> "“%s”由食安办或食安委领导办理，被约谈方不得自行办理".formatted(verb.chinese());
            case REPORT -> "整改报告由被约谈方提交，或由食安办代为登记";
        };
    }
}
