package org.liangze.registry.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Act;
import org.liangze.registry.Change;
import org.liangze.registry.business.ImportAct;
import org.liangze.registry.business.RegisteringBusinesses;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.importing.StagedRows.Accepted;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.person.RegisteringPeople;
import org.liangze.registry.person.model.PersonDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the accepted rows onto the register, part by part, inside the one transaction that is open. */
@Component
class Applying {
    /** Statistics are taken anew when there is so many times as much as they know of. */
    private static final int MUCH_MORE = 4;

    private final JdbcClient jdbc;
    private final StagedRows rows;
    private final RegisteringPeople people;
    private final RegisteringBusinesses businesses;
    private final JsonMapper json;

    Applying(
            JdbcClient jdbc,
            StagedRows rows,
            RegisteringPeople people,
            RegisteringBusinesses businesses,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
        this.businesses = businesses;
        this.json = json;
    }

    void apply(Act act, UUID job) {
        keepToIndexes();
        Set<String> places = new HashSet<>();
        inParts(job, ImportKind.PEOPLE, part -> {
            var changes = people.planWithin(part.stream()
                    .map(row -> json.readValue(row.draft(), PersonDraft.class))
                    .toList());
            requireUnmoved(part, changes);
            places.addAll(people.applyPart(act, changes));
        });
        people.settle(act, places);
        ImportAct importing = ImportAct.of(act);
        inParts(job, ImportKind.BUSINESSES, part -> {
            var changes = businesses.planWithin(
                    part.stream()
                            .map(row -> json.readValue(row.draft(), BusinessDraft.class))
                            .toList(),
                    act.day());
            requireUnmoved(part, changes);
            businesses.applyPart(importing, changes);
        });
        businesses.tellCoverage(importing);
    }

    /** The planner knows nothing yet of the rows that this transaction adds, and would read the whole tables for every part. */
    private void keepToIndexes() {
        jdbc.sql("set local enable_seqscan = off").update();
    }

    /** Tells it, so that it does not walk through all that is running for each row of a part. */
    private void recount() {
        jdbc.sql("analyze business, licence, contact, assignment, gap").update();
    }

    /** How many businesses it knows of. */
    private long counted() {
        return jdbc.sql("select greatest(reltuples, 0)::bigint from pg_class where oid = 'business'::regclass")
                .query(Long.class)
                .single();
    }

    private void inParts(UUID job, ImportKind kind, Consumer<List<Accepted>> work) {
        At after = At.START;
        long counted = counted();
        long there = counted;
        List<Accepted> part = rows.accepted(job, kind, true, after, Checking.PART);
        while (!part.isEmpty()) {
            work.accept(part);
            there += part.size();
            after = part.getLast().at();
            part = rows.accepted(job, kind, true, after, Checking.PART);
            if (there >= counted * MUCH_MORE && !part.isEmpty()) {
                recount();
                counted = there;
            }
        }
    }

    /** Between the second look and the transaction somebody may have been faster. */
    private static void requireUnmoved(List<Accepted> part, List<? extends Change<?>> changes) {
        for (int i = 0; i < part.size(); i++) {
            if (!part.get(i).outcome().name().equals(changes.get(i).outcome().name())) {
                throw Refusal.conflict(
                        "register-moved",
                        "第%d行的登记情况刚刚被人改动，登记没有变化；请再确认一次"
                                .formatted(part.get(i).at().row()));
            }
        }
    }
}
