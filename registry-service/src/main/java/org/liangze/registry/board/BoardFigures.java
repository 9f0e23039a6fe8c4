package org.liangze.registry.board;

import org.liangze.registry.board.model.Institution;
import org.liangze.registry.board.model.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the board shows. For a system transaction: a place's cadres are trained by the county, too. */
@Component
class BoardFigures {
    /**
     * The sums of a region and a period.
     *
     * @param wholeForces task forces with all four haves
     * @param trainedCadres cadres in post who were at a training in the period
     * @param oversight checks recorded in the period, of cadres and businesses
     * @param overseenCadres cadres in post who were checked in the period
     * @param overseenBusinesses businesses that were checked in the period
     * @param regulated how many of the plan's subjects have a document in force
     */
    record Sums(
            long taskForces,
            long wholeForces,
            long trainings,
            long cadres,
            long trainedCadres,
            long institutions,
            long regulated,
            long publicity,
            long oversight,
            long overseenCadres,
            long overseenBusinesses) {}

    private final JdbcClient jdbc;

    BoardFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sums of(String region, Period period) {
        return jdbc.sql("""
                with counted as (
                  select kind, details from board_record
                   where withdrawn_at is null and region >= :region and region < :region || ':' and day <= :to
                     and (day >= :from or (kind in ('INSTITUTION', 'TASK_FORCE') and (until is null or until >= :from)))
                ), overseen as (
                  select party, subject_id from oversight_check
                   where region >= :region and region < :region || ':' and checked_on between :from and :to
                ), cadre as (
                  select exists (select from attendance a
                                   join board_record t on t.id = a.training_id and t.withdrawn_at is null
                                  where a.person_id = p.id and a.attended and t.day between :from and :to) as trained,
                         p.id in (select subject_id from overseen where party = 'CADRE') as overseen
                    from person p
                   where p.role = 'CADRE' and p.in_post and p.region >= :region and p.region < :region || ':'
                )
                select count(*) filter (where kind = 'TASK_FORCE') as task_forces,
                       count(*) filter (where kind = 'TASK_FORCE' and (details #>> '{fourHave,all}')::boolean) as whole_forces,
                       count(*) filter (where kind = 'TRAINING') as trainings,
                       (select count(*) from cadre) as cadres,
                       (select count(*) from cadre where trained) as trained_cadres,
                       count(*) filter (where kind = 'INSTITUTION') as institutions,
                       count(distinct details ->> 'subject')
                         filter (where kind = 'INSTITUTION' and details ->> 'subject' <> :other) as regulated,
                       count(*) filter (where kind = 'PUBLICITY') as publicity,
                       (select count(*) from overseen) as oversight,
                       (select count(*) from cadre where overseen) as overseen_cadres,
                       (select count(distinct subject_id) from overseen where party = 'BUSINESS') as overseen_businesses
                  from counted""")
                .param("region", region)
                .param("from", period.from())
                .param("to", period.to())
                .param("other", Institution.Subject.OTHER.name())
                .query(Sums.class)
                .single();
    }
}
