package org.liangze.tasking.register;

import java.util.List;
import java.util.UUID;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For whom somebody acts: a liaison always, a deputy while the register names it (domain.md §2, §3.6). Whoever acts for a cadre
 * of another place sees, of that place, what is asked for on the cadre's behalf and nothing else.
 */
@Component
public class ActingFor {
    /** A cadre somebody acts for. */
    public record Principal(UUID id, String region) {}

    private final JdbcClient jdbc;
    private final Transactions transactions;

    ActingFor(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The cadres in post the caller acts for now. */
    public List<Principal> principals(Caller caller) {
        return jdbc.sql("""
                select person_id as id, region from person_copy where liaison_id = :me and in_post
                 union
                select person_id, region from person_copy where deputy_id = :me and in_post
                 order by id""")
                .param("me", caller.personId())
                .query(Principal.class)
                .list();
    }

    /** Where the tasks are that somebody has in hand for others. */
    public List<String> placesInHand(UUID person) {
        return transactions.asSystem(
                () -> jdbc.sql("""
                select distinct region from task_delegate where delegate_id = :me and ended_at is null order by 1""").param("me", person).query(String.class).list());
    }

    /** The caller, seeing the place of a business when acting for its cadre there. */
    public Caller atBusiness(Caller caller, UUID business) {
        return at(caller, "cast(:id as uuid)", business);
    }

    /** The same by a task of the business. */
    public Caller atTask(Caller caller, UUID task) {
        return at(caller, "select business_id from task where task_id = :id", task);
    }

    /** The same by a visit to the business. */
    public Caller atVisit(Caller caller, UUID visit) {
        return at(caller, "select business_id from visit where visit_id = :id", visit);
    }

    /** The caller, seeing the place of somebody they act for. */
    public static Caller in(Caller caller, String place) {
        return new Caller(caller.personId(), caller.name(), caller.role(), caller.level(), place, caller.businessId());
    }

    private Caller at(Caller caller, String business, UUID id) {
        return transactions
                .asSystem(() -> jdbc.sql("""
                        select b.region
                          from business_copy b
                          join person_copy p on p.person_id = coalesce(b.cadre_id, b.former_cadre_id)
                         where b.business_id = (%s)
                           and (p.deputy_id = :me or p.liaison_id = :me
                                or exists (select from task_delegate d
                                            where d.business_id = b.business_id and d.delegate_id = :me
                                              and d.ended_at is null))""".formatted(business))
                        .param("id", id)
                        .param("me", caller.personId())
                        .query(String.class)
                        .optional())
                .filter(place -> !caller.covers(place))
                .map(place -> in(caller, place))
                .orElse(caller);
    }
}
