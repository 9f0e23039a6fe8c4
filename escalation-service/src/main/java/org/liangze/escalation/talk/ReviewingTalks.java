package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.paper.Texts;
import org.liangze.escalation.talk.model.TalkVerb;
import org.liangze.escalation.time.Days;
import org.liangze.kit.file.EvidenceFiles;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/** What follows a talk: the rectification report, its review, and the closing with the effect on the yearly assessment. */
@Component
class ReviewingTalks {
    private final TalkStore store;
    private final TalkMoves moves;
    private final TalkScope scope;
    private final TalkClock clock;
    private final TalkNews news;
    private final Assessments assessments;
    private final Exceptions exceptions;
    private final EvidenceFiles files;
    private final Days days;

    ReviewingTalks(
            TalkStore store,
            TalkMoves moves,
            TalkScope scope,
            TalkClock clock,
            TalkNews news,
            Assessments assessments,
            Exceptions exceptions,
            EvidenceFiles files,
            Days days) {
        this.store = store;
        this.moves = moves;
        this.scope = scope;
        this.clock = clock;
        this.news = news;
        this.assessments = assessments;
        this.exceptions = exceptions;
        this.files = files;
        this.days = days;
    }

    Talk report(Caller caller, UUID id, TalkRequest said) {
        Talk talk = open(caller, id, TalkVerb.REPORT);
        String report = Texts.needed(said.report(), "report-missing", "请写明整改情况");
        if (said.files() != null && !said.files().isEmpty()) {
            files.attach(caller, said.files(), talk.region(), TalkFiles.subject(id));
        }
        moves.reported(id, report, caller.personId(), days.today());
        clock.due().rest(id);
        exceptions.resolve(
                Ids.named("exception", "talk-report-late", id, talk.reportRound()), caller.personId(), "已提交整改报告");
        Talk now = store.need(id);
        news.did(caller, talk, now, TalkVerb.REPORT, report);
        return now;
    }

    /** Accepted, or more is asked for: then a report is due again. */
    Talk review(Caller caller, UUID id, TalkRequest said) {
        Talk talk = open(caller, id, TalkVerb.REVIEW);
        if (said.accepted() == null) {
            throw Refusal.invalid("accepted-missing", "请选择复查结论：通过，或需进一步整改");
        }
        if (said.accepted()) {
            String review = Texts.or(said.reason(), "整改到位");
            moves.reviewed(id, TalkState.REVIEWED, review, caller.personId(), days.today());
            Talk now = store.need(id);
            news.publish(now, TalkState.REVIEWED, caller.personId());
            news.did(caller, talk, now, TalkVerb.REVIEW, review);
            return now;
        }
        return further(caller, talk, said);
    }

    private Talk further(Caller caller, Talk talk, TalkRequest said) {
        String reason = Texts.needed(said.reason(), "reason-missing", "请写明还须整改什么");
        LocalDate last = said.on();
        if (last != null && !last.isAfter(days.today())) {
            throw Refusal.invalid("due-in-the-past", "再次报告的期限须晚于今天");
        }
        moves.reviewed(talk.talkId(), TalkState.HELD, reason, caller.personId(), days.today());
        if (last == null) {
            clock.reportBy(talk, days.today());
        } else {
            clock.reportOn(talk, last);
        }
        Talk now = store.need(talk.talkId());
        news.did(caller, talk, now, TalkVerb.REVIEW, reason);
        news.tell(
                now,
                now.subjectId(),
                MessageType.TALK_REPORT_DUE,
                now.reportDue(),
                "约谈整改须进一步落实：%s。请再次提交整改报告。".formatted(reason),
                "您是约谈对象");
        return now;
    }

    Talk close(Caller caller, UUID id, TalkRequest said) {
        Talk talk = open(caller, id, TalkVerb.CLOSE);
        String effect = Texts.needed(said.effect(), "effect-missing", "请写明对年度评议考核的影响，没有影响的写明“不影响”");
        moves.closed(id, effect, caller.personId(), days.today());
        LocalDate held = Objects.requireNonNull(talk.heldOn(), "a reviewed talk was held");
        assessments.record(talk, held.getYear(), effect, said.points() == null ? 0 : said.points(), caller);
        Talk now = store.need(id);
        news.publish(now, TalkState.CLOSED, caller.personId());
        news.did(caller, talk, now, TalkVerb.CLOSE, effect);
        return now;
    }

    private Talk open(Caller caller, UUID id, TalkVerb verb) {
        Talk talk = store.lock(id).filter(found -> scope.sees(caller, found)).orElseThrow(TalkScope::notFound);
        scope.require(caller, talk, verb);
        return talk;
    }
}
