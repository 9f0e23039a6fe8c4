package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liangze.escalation.time.Days;
import org.liangze.escalation.time.TermHolder;
import org.liangze.escalation.time.TermKind;
import org.liangze.kit.calendar.Deadline;
import org.springframework.stereotype.Component;

/** The day by which a talk's report is due, as an amended year moves it; a day that a person chose stays. */
@Component
class TalkTerms implements TermHolder {
    private final TalkStore store;
    private final TalkMoves moves;
    private final TalkClock clock;
    private final TalkNews news;
    private final Days days;

    TalkTerms(TalkStore store, TalkMoves moves, TalkClock clock, TalkNews news, Days days) {
        this.store = store;
        this.moves = moves;
        this.clock = clock;
        this.news = news;
        this.days = days;
    }

    @Override
    public Set<TermKind> kinds() {
        return Set.of(TermKind.TALK_REPORT);
    }

    @Override
    public Optional<Held> move(TermKind kind, UUID item, LocalDate from, Deadline to, String why) {
        Optional<Talk> open = store.lock(item)
                .filter(talk -> from.equals(talk.reportDue()) && comes(talk).isPresent());
        open.ifPresent(talk -> {
            save(talk, to);
            news.happened(talk, "calendar", kind.chinese() + "：" + why);
        });
        return open.map(talk -> new Held(talk.businessId(), TalkMinutes.called(talk)));
    }

    @Override
    public void reminderDay(TermKind kind, UUID item) {
        store.lock(item)
                .filter(talk -> comes(talk).filter(TalkAct.REPORT_SOON::equals).isPresent())
                .ifPresent(talk -> {
                    if (talk.reportDue() != null) {
                        clock.remindStill(talk, talk.reportDue());
                    }
                });
    }

    private void save(Talk talk, Deadline to) {
        switch (to) {
            case Deadline.Awaiting(int year) -> {
                moves.reportDue(talk.talkId(), null);
                clock.waits(talk.talkId(), year, talk.region());
            }
            case Deadline.Known(LocalDate day)
            when comes(talk).filter(TalkAct.REPORT_SOON::equals).isPresent() -> clock.remindStill(talk, day);
            case Deadline.Known(LocalDate day) -> {
                moves.reportDue(talk.talkId(), day);
                clock.due().next(talk.talkId(), TalkAct.REPORT_LATE, Days.endOf(day));
            }
        }
    }

    /** What comes next, while a report is waited for. */
    private Optional<TalkAct> comes(Talk talk) {
        return clock.due()
                .coming(talk.talkId(), days.now())
                .map(coming -> TalkAct.valueOf(coming.act()))
                .filter(act -> act != TalkAct.NOT_HELD);
    }
}
