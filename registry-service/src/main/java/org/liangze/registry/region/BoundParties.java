package org.liangze.registry.region;

import java.util.List;
import java.util.UUID;
import org.liangze.registry.Act;
import org.liangze.registry.facts.BusinessFacts;
import org.liangze.registry.facts.PersonFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the rows of parties from one code to another and tells it. The place itself did not move, so assignments, gaps and
 * their clocks go on; what is closed keeps the code it happened under.
 */
@Component
class BoundParties {
    private static final List<String> OF_A_BUSINESS = List.of(
            "update business set region = :to where id = any (:ids) and region = :from",
            "update licence set region = :to where business_id = any (:ids) and region = :from",
            "update assignment set region = :to where business_id = any (:ids) and region = :from and ended_on is null",
            "update gap set region = :to where business_id = any (:ids) and region = :from and ended_on is null",
            "update state_duty set region = :to where business_id = any (:ids) and region = :from and done_at is null",
            "update duty_participation set region = :to where business_id = any (:ids) and region = :from",
            "update contact set region = :to where party_id = any (:ids) and region = :from",
            "update business b set regulator_id = nearest_authority('REGULATOR', b.region, 'VILLAGE') where b.id = any (:ids)"
                    + " and b.region = :to and :from <> :to");
    private static final List<String> OF_A_PERSON = List.of(
            "update person set region = :to where id = any (:ids) and region = :from",
            "update authority set place = :to where person_id = any (:ids) and place = :from",
            "update contact set region = :to where party_id = any (:ids) and region = :from");

    private final JdbcClient jdbc;
    private final BusinessFacts businessFacts;
    private final PersonFacts personFacts;

    BoundParties(JdbcClient jdbc, BusinessFacts businessFacts, PersonFacts personFacts) {
        this.jdbc = jdbc;
        this.businessFacts = businessFacts;
        this.personFacts = personFacts;
    }

    void move(Act act, String from, String to, List<UUID> businesses, List<UUID> people) {
        run(OF_A_PERSON, from, to, people);
        run(OF_A_BUSINESS, from, to, businesses);
        personFacts.changed(act, people);
        businessFacts.changed(act, businesses);
        businessFacts.accountsChanged(act, businesses);
    }

    private void run(List<String> statements, String from, String to, List<UUID> ids) {
        for (String statement : statements) {
            jdbc.sql(statement)
                    .param("from", from)
                    .param("to", to)
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }
}
