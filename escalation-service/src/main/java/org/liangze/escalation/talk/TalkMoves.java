package org.liangze.escalation.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.TalkState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code talk} and {@code talk_attendee}: how a talk moves on. */
@Repository
class TalkMoves {
    private final JdbcClient jdbc;

    TalkMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void decided(UUID id, TalkState state, UUID by, @Nullable String reason) {
        jdbc.sql("update talk set state = :state, decided_by = :by, decline_reason = :reason where talk_id = :id")
                .param("state", state.name())
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Sets what is said; the rest stays. */
    void scheduled(UUID id, String region, Schedule to) {
        jdbc.sql("""
                update talk
                   set talk_on = coalesce(:day, talk_on), talk_from = coalesce(:from, talk_from),
                       talk_to = coalesce(:to, talk_to), place = coalesce(:place, place),
                       presiding_id = coalesce(:presiding, presiding_id)
                 where talk_id = :id""")
                .param("day", to.on())
                .param("from", to.from())
                .param("to", to.to())
                .param("place", to.place())
                .param("presiding", to.presidingId())
                .param("id", id)
                .update();
        if (to.attendeeIds() != null) {
            attendees(id, region, to.attendeeIds());
        }
    }

    private void attendees(UUID id, String region, List<UUID> people) {
        jdbc.sql("delete from talk_attendee where talk_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into talk_attendee (talk_id, person_id, region)
                select :id, person, :region from unnest(:people) person on conflict do nothing""")
                .param("id", id)
                .param("region", region)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    void notified(UUID id, @Nullable UUID letter) {
        jdbc.sql("update talk set state = 'NOTIFIED', letter_id = coalesce(:letter, letter_id) where talk_id = :id")
                .param("letter", letter)
                .param("id", id)
                .update();
    }

    void held(UUID id, LocalDate on, String minutes) {
        jdbc.sql("update talk set state = 'HELD', held_on = :on, minutes = :minutes::jsonb where talk_id = :id")
                .param("on", on)
                .param("minutes", minutes)
                .param("id", id)
                .update();
    }

    void reportDue(UUID id, @Nullable LocalDate day) {
        jdbc.sql("update talk set report_due = :day where talk_id = :id")
                .param("day", day)
                .param("id", id)
                .update();
    }

    void reported(UUID id, String report, UUID by, LocalDate on) {
        jdbc.sql("""
                update talk set report = :report, reported_by = :by, reported_on = :on, reviewed_on = null
                 where talk_id = :id""")
                .param("report", report)
                .param("by", by)
                .param("on", on)
                .param("id", id)
                .update();
    }

    void reviewed(UUID id, TalkState state, String review, UUID by, LocalDate on) {
        jdbc.sql("""
                update talk
                   set state = :state, review = :review, reviewed_by = :by, reviewed_on = :on,
                       report_round = report_round + case when :state = 'HELD' then 1 else 0 end
                 where talk_id = :id""")
                .param("state", state.name())
                .param("review", review)
                .param("by", by)
                .param("on", on)
                .param("id", id)
                .update();
    }

    void closed(UUID id, String effect, UUID by, LocalDate on) {
        jdbc.sql("""
                update talk set state = 'CLOSED', effect = :effect, closed_by = :by, closed_on = :on where talk_id = :id""")
                .param("effect", effect)
                .param("by", by)
                .param("on", on)
                .param("id", id)
                .update();
    }
}
