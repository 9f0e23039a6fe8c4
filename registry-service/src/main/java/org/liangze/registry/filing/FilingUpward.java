package org.liangze.registry.filing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.FilingChanged;
import org.liangze.contracts.Level;
import org.liangze.kit.calendar.Deadline;
import org.liangze.kit.id.Ids;
import org.liangze.kit.outbox.Outbox;
import org.liangze.kit.policy.Policies;
import org.liangze.registry.Act;
import org.liangze.registry.deadline.Deadlines;
import org.liangze.registry.facts.CoverageFacts;
import org.liangze.registry.filing.model.FilingRoute;
import org.springframework.stereotype.Component;

/** Sends a re-assignment up, level by level. */
@Component
public class FilingUpward {
    private static final String WORKING_DAYS = "filing.working-days";

    private final Filings filings;
    private final Deadlines deadlines;
    private final Policies policies;
    private final CoverageFacts coverage;
    private final Outbox outbox;

    FilingUpward(Filings filings, Deadlines deadlines, Policies policies, CoverageFacts coverage, Outbox outbox) {
        this.filings = filings;
        this.deadlines = deadlines;
        this.policies = policies;
        this.coverage = coverage;
        this.outbox = outbox;
    }

    /** Files the new cadre of each business; returns the filings' ids in the same order. */
    public List<UUID> open(Act act, List<UUID> businesses) {
        return businesses.stream().map(business -> open(act, business)).toList();
    }

    private UUID open(Act act, UUID business) {
        Filings.Subject subject = filings.subject(business);
        FilingRoute route = FilingRoute.from(subject.cadreLevel(), filings.officesOf(subject.region()));
        UUID id = Ids.named("filing", act.id(), business);
        filings.open(act, id, subject, route);
        if (route.stops().isEmpty()) {
            publish(
                    id,
                    subject.businessId(),
                    subject.businessName(),
                    "COMPLETED",
                    subject.cadreLevel(),
                    null,
                    act.by());
        }
        next(act, id);
        return id;
    }

    /** Hands the filing to the level whose turn it is; empty when none is left. */
    Optional<Filings.Turn> next(Act act, UUID filing) {
        Optional<Filings.Turn> turn = filings.turn(filing);
        turn.ifPresent(level -> {
            int days = policies.get(WORKING_DAYS, level.region(), act.day(), Integer.class);
            Deadline due = deadlines.within(act.day(), days);
            filings.submit(level, act.day(), days, due);
            if (due instanceof Deadline.Awaiting awaiting) {
                coverage.calendarMissing(act, awaiting.year(), level.region(), "包保干部变更备案确认");
            }
            submitted(level, due, act.by());
        });
        return turn;
    }

    /** Tells whose turn it is and until when; again, with the day, once a day that waited for its calendar is known or an amended year moves it. */
    void submitted(Filings.Turn turn, Deadline due, @Nullable UUID by) {
        outbox.publish(new FilingChanged(
                turn.filingId(),
                turn.businessId(),
                turn.businessName(),
                "SUBMITTED",
                turn.level(),
                turn.officeId(),
                due.dayOrNull(),
                by));
    }

    void tell(Filings.Turn turn, String state, @Nullable UUID by) {
        publish(turn.filingId(), turn.businessId(), turn.businessName(), state, turn.level(), turn.officeId(), by);
    }

    private void publish(
            UUID id, UUID business, String name, String state, Level level, @Nullable UUID office, @Nullable UUID by) {
        outbox.publish(new FilingChanged(id, business, name, state, level, office, null, by));
    }
}
