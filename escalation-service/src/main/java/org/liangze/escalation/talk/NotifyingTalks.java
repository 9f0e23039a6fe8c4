package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.contracts.LetterKind;
import org.liangze.contracts.MessageType;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.exceptions.Exceptions;
import org.liangze.escalation.letter.Draft;
import org.liangze.escalation.letter.TalkNotices;
import org.liangze.escalation.paper.Pdf;
import org.liangze.escalation.time.Days;
import org.liangze.kit.id.Ids;
import org.liangze.kit.scope.Caller;
import org.springframework.stereotype.Component;

/** Calls to a talk: the notice as a letter with its number, some working days ahead, and a message (domain.md §7.30). */
@Component
class NotifyingTalks {
    private final TalkStore store;
    private final TalkMoves moves;
    private final TalkClock clock;
    private final TalkNotices notices;
    private final TalkNews news;
    private final Exceptions exceptions;
    private final Days days;

    NotifyingTalks(
            TalkStore store,
            TalkMoves moves,
            TalkClock clock,
            TalkNotices notices,
            TalkNews news,
            Exceptions exceptions,
            Days days) {
        this.store = store;
        this.moves = moves;
        this.clock = clock;
        this.notices = notices;
        this.news = news;
        this.exceptions = exceptions;
        this.days = days;
    }

    /** Sends the notice of an approved talk; without a day it is set to the earliest, or waits for the year's notice. */
    Talk send(Talk approved, Caller leader) {
        LocalDate day = approved.talkOn() == null ? earliest(approved) : approved.talkOn();
        if (day == null) {
            return store.need(approved.talkId());
        }
        moves.scheduled(approved.talkId(), approved.region(), Schedule.EMPTY.on(day));
        Talk talk = store.need(approved.talkId());
        moves.notified(talk.talkId(), letter(talk, leader));
        Talk notified = store.need(talk.talkId());
        clock.awaitMinutes(notified);
        news.publish(notified, TalkState.NOTIFIED, leader.personId());
        if (notified.subjectId() == null) {
            exceptions.missingTarget("约谈对象", notified.talkId().toString(), notified.businessId(), notified.region());
        }
        tell(notified);
        return store.need(talk.talkId());
    }

    /** Day, hours or place were changed after the notice; another day takes another letter. */
    void moved(Talk before, Talk now, Caller by) {
        boolean otherDay = now.talkOn() != null && !now.talkOn().equals(before.talkOn());
        if (otherDay) {
            if (before.letterId() != null) {
                notices.withdraw(before.letterId(), "约谈时间变更", by);
            }
            moves.notified(now.talkId(), letter(now, by));
            clock.awaitMinutes(now);
        }
        if (!now.whenAndWhere().equals(before.whenAndWhere())) {
            tell(now);
        }
    }

    private @Nullable UUID letter(Talk talk, Caller leader) {
        if (talk.subjectId() == null) {
            return null;
        }
        Optional<UUID> letter = notices.send(Ids.next(days.now()), notice(talk), talk.caseId(), leader);
        return letter.orElse(null);
    }

    private static Draft notice(Talk talk) {
        LocalDate day = talk.talkOn();
        String when = day == null ? "" : Pdf.date(day);
        String hours = talk.talkFrom() == null ? "具体时间另行通知" : "%s至%s".formatted(talk.talkFrom(), talk.talkTo());
        String place = talk.place() == null ? "另行通知" : talk.place();
        return new Draft(
                LetterKind.TALK_NOTICE,
                talk.region(),
                new Draft.About(null, talk.businessId(), null, null, talk.talkId()),
                talk.proposerId(),
                talk.subjectId(),
                "约谈事由：%s。\n约谈时间：%s（%s）。\n约谈地点：%s。".formatted(talk.cause(), when, hours, place),
                "请准时参加，并准备就有关问题作出说明。",
                0);
    }

    private void tell(Talk talk) {
        news.tell(
                talk,
                talk.subjectId(),
                MessageType.TALK_NOTICE,
                talk.talkOn(),
                "约谈通知：%s，定于%s，请准时参加。".formatted(talk.cause(), talk.whenAndWhere()),
                "您是约谈对象");
    }

    private @Nullable LocalDate earliest(Talk talk) {
        try {
            return clock.earliest(talk.region());
        } catch (NotYetPublishedException e) {
            clock.waits(talk.talkId(), e.year(), talk.region());
            return null;
        }
    }
}
