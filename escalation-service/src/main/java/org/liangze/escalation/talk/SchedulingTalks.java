package org.liangze.escalation.talk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.calendar.NotYetPublishedException;
import org.liangze.contracts.TalkState;
import org.liangze.escalation.talk.model.Slot;
import org.liangze.escalation.talk.model.TalkVerb;
import org.liangze.escalation.time.Days;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;

/** Day, hours, place, who presides and who comes; what clashes is shown, people decide. */
@Component
class SchedulingTalks {
    private static final int USUAL_MINUTES = 90;

    private final TalkStore store;
    private final TalkMoves moves;
    private final TalkScope scope;
    private final TalkClock clock;
    private final NotifyingTalks notifying;
    private final TalkNews news;
    private final People people;
    private final Days days;

    SchedulingTalks(
            TalkStore store,
            TalkMoves moves,
            TalkScope scope,
            TalkClock clock,
            NotifyingTalks notifying,
            TalkNews news,
            People people,
            Days days) {
        this.store = store;
        this.moves = moves;
        this.scope = scope;
        this.clock = clock;
        this.notifying = notifying;
        this.news = news;
        this.people = people;
        this.days = days;
    }

    Talk schedule(Caller caller, UUID id, TalkRequest said) {
        Talk talk = store.lock(id).filter(found -> scope.sees(caller, found)).orElseThrow(TalkScope::notFound);
        scope.require(caller, talk, TalkVerb.SCHEDULE);
        set(caller, talk, said.schedule());
        Talk now = store.need(id);
        if (talk.state() == TalkState.NOTIFIED) {
            notifying.moved(talk, now, caller);
            now = store.need(id);
        } else if (now.talkOn() != null) {
            clock.due().rest(id);
            now = notifying.send(now, caller);
        }
        news.did(caller, talk, now, TalkVerb.SCHEDULE, now.talkOn() == null ? null : now.whenAndWhere());
        return now;
    }

    /** Sets what is said. The day must leave the notice its working days, unless it stays as it was. */
    void set(Caller caller, Talk talk, Schedule said) {
        LocalDate day = said.on();
        if (day != null && !day.equals(talk.talkOn()) && day.isBefore(earliest(talk))) {
            throw Refusal.invalid("notice-too-short", "约谈须提前通知，最早可定于" + earliest(talk))
                    .with("talkId", talk.talkId());
        }
        LocalTime from = said.from();
        LocalTime to = from != null && said.to() == null ? from.plusMinutes(USUAL_MINUTES) : said.to();
        if ((from == null) != (to == null) || (from != null && !from.isBefore(to))) {
            throw Refusal.invalid("hours-wrong", "约谈的结束时间须晚于开始时间");
        }
        for (UUID person : everybody(said)) {
            if (people.find(person).filter(found -> found.inPost()).isEmpty()) {
                throw Refusal.invalid("person-unknown", "主持人或参加人员不在册或已离岗");
            }
        }
        moves.scheduled(
                talk.talkId(),
                talk.region(),
                new Schedule(day, from, to, said.place(), said.presidingId(), said.attendeeIds()));
    }

    /** What speaks against a schedule: a day off, and other talks at that time of those who preside or come. */
    List<String> warnings(Talk talk, Schedule said) {
        LocalDate day = said.on() == null ? talk.talkOn() : said.on();
        if (day == null) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>();
        if (isDayOff(day)) {
            warnings.add("%s是休息日".formatted(day));
        }
        LocalTime from = said.from() == null ? talk.talkFrom() : said.from();
        LocalTime to = said.to() == null
                ? (said.from() == null ? talk.talkTo() : said.from().plusMinutes(USUAL_MINUTES))
                : said.to();
        if (from != null && (to == null || !from.isBefore(to))) {
            return warnings;
        }
        Slot slot = new Slot(day, from, from == null ? null : to);
        Set<UUID> mine = people(talk, said);
        for (Talk other : store.between(day, day)) {
            if (!other.talkId().equals(talk.talkId()) && isAhead(other) && slot.overlaps(slotOf(other, day))) {
                shared(mine, people(other, Schedule.EMPTY))
                        .forEach(name -> warnings.add("%s同一时间另有约谈（%s）".formatted(name, subjectOf(other))));
            }
        }
        return warnings;
    }

    private static boolean isAhead(Talk other) {
        return other.state() == TalkState.NOTIFIED || other.state() == TalkState.APPROVED;
    }

    private static Slot slotOf(Talk talk, LocalDate day) {
        return new Slot(day, talk.talkFrom(), talk.talkTo());
    }

    private static String subjectOf(Talk talk) {
        return talk.subjectName() == null ? talk.cause() : talk.subjectName();
    }

    private List<String> shared(Set<UUID> mine, Set<UUID> theirs) {
        Set<UUID> both = new HashSet<>(mine);
        both.retainAll(theirs);
        return both.stream()
                .map(id -> people.find(id).map(person -> person.name()).orElse("同一对象"))
                .sorted()
                .toList();
    }

    private Set<UUID> people(Talk talk, Schedule said) {
        Set<UUID> all = new HashSet<>(said.attendeeIds() == null ? store.attendees(talk.talkId()) : said.attendeeIds());
        add(all, said.presidingId() == null ? talk.presidingId() : said.presidingId());
        add(all, talk.subjectId());
        return all;
    }

    private static void add(Set<UUID> all, @Nullable UUID one) {
        if (one != null) {
            all.add(one);
        }
    }

    private static List<UUID> everybody(Schedule said) {
        List<UUID> all = new ArrayList<>(said.attendeeIds() == null ? List.of() : said.attendeeIds());
        if (said.presidingId() != null) {
            all.add(said.presidingId());
        }
        return all;
    }

    private LocalDate earliest(Talk talk) {
        try {
            return clock.earliest(talk.region());
        } catch (NotYetPublishedException e) {
            throw Refusal.conflict("calendar-not-published", "%d年的节假日安排尚未载入，暂不能确定约谈日期".formatted(e.year()));
        }
    }

    private boolean isDayOff(LocalDate day) {
        try {
            return !days.calendar().isWorkingDay(day);
        } catch (NotYetPublishedException e) {
            return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        }
    }
}
