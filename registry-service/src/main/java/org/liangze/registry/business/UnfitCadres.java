package org.liangze.registry.business;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.registry.Act;
import org.liangze.registry.assignment.model.BusinessInQuestion;
import org.liangze.registry.assignment.model.CadreInQuestion;
import org.liangze.registry.assignment.model.MayCover;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends assignments whose cadre no longer fits, because the business changed its tier or its place (domain.md §3.5). */
@Component
class UnfitCadres {
    private static final Set<String> CODES = Set.of("cadre-level", "cadre-elsewhere");

    /** A business and who covers it. */
    record Pair(
            UUID id,
            String name,
            Tier tier,
            String region,
            OperatingState state,
            UUID cadreId,
            String cadreName,
            Role cadreRole,
            Level cadreLevel,
            String cadreRegion,
            boolean cadreInPost) {}

    private final JdbcClient jdbc;

    UnfitCadres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks at changed businesses, ends what does not fit any more; settle their coverage afterwards. */
    void end(Act act, Collection<UUID> businesses) {
        if (businesses.isEmpty()) {
            return;
        }
        Map<UUID, String> reasons = new HashMap<>();
        for (Pair pair : pairs(businesses)) {
            if (decide(pair) instanceof MayCover.Verdict.Refused refused && CODES.contains(refused.code())) {
                reasons.put(pair.id(), refused.reason());
            }
        }
        List<UUID> ids = List.copyOf(reasons.keySet());
        jdbc.sql("""
                update assignment a
                   set ended_on = greatest(:today, a.started_on), end_reason = u.reason
                  from unnest(cast(:ids as uuid[]), cast(:reasons as text[])) as u (id, reason)
                 where a.business_id = u.id and a.ended_on is null""")
                .param("today", act.day())
                .param("ids", ids.toArray(UUID[]::new))
                .param("reasons", ids.stream().map(reasons::get).toArray(String[]::new))
                .update();
    }

    /** What is still open about a business goes with it to its new place; what is closed stays where it happened. */
    void move(Collection<UUID> businesses) {
        for (String open : List.of(
                "assignment a set region = b.region from business b where a.ended_on is null",
                "gap a set region = b.region from business b where a.ended_on is null",
                "state_duty a set region = b.region from business b where a.done_at is null",
                "duty_participation a set region = b.region from business b where true")) {
            jdbc.sql("update " + open + " and b.id = a.business_id and b.id = any (:ids) and a.region <> b.region")
                    .param("ids", businesses.toArray(UUID[]::new))
                    .update();
        }
    }

    private List<Pair> pairs(Collection<UUID> businesses) {
        return jdbc.sql("""
                select b.id, b.name, b.tier, b.region, b.state, p.person_id as cadre_id, p.name as cadre_name,
                       p.role as cadre_role, p.level as cadre_level, p.region as cadre_region, p.in_post as cadre_in_post
                  from business b
                  join assignment a on a.business_id = b.id and a.ended_on is null
                  join person_copy p on p.person_id = a.cadre_id
                 where b.id = any (:ids)""")
                .param("ids", businesses.toArray(UUID[]::new))
                .query(Pair.class)
                .list();
    }

    private static MayCover.Verdict decide(Pair pair) {
        return MayCover.decide(
                new CadreInQuestion(
                        pair.cadreId(),
                        pair.cadreName(),
                        pair.cadreRole(),
                        pair.cadreLevel(),
                        pair.cadreRegion(),
                        pair.cadreInPost(),
                        0),
                new BusinessInQuestion(pair.id(), pair.name(), pair.tier(), pair.region(), pair.state()),
                0);
    }
}
