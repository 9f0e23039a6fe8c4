package org.liangze.tasking.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.OversightParty;
import org.liangze.kit.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code oversight_target}: whom a plan checks. */
@Component
class Targets {
    /**
     * One to be checked.
     *
     * @param picked DRAWN, or BY_HAND with its reason
     * @param rank of a cadre the level, of a business the tier
     * @param checkId null until checked
     */
    record Target(
            UUID targetId,
            OversightParty party,
            UUID subjectId,
            String name,
            String region,
            String regionName,
            String rank,
            String picked,
            @Nullable String reason,
            @Nullable UUID recheckOf,
            @Nullable UUID checkId) {}

    private static final String SELECT = """
            select t.target_id, t.party, t.subject_id, coalesce(b.name, p.name, '') as name,
                   coalesce(b.region, p.region, '') as region, coalesce(b.region_name, p.region_name, '') as region_name,
                   coalesce(b.tier, p.level, '') as rank, t.picked, t.reason, t.recheck_of, t.check_id
              from oversight_target t
              left join business_copy b on t.party = 'BUSINESS' and b.business_id = t.subject_id
              left join person_copy p on t.party = 'CADRE' and p.person_id = t.subject_id
            """;

    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void draw(OversightPlan plan, OversightParty party, List<UUID> sample, Map<UUID, UUID> rechecks) {
        jdbc.sql("""
                insert into oversight_target (target_id, plan_id, region, party, subject_id, picked, recheck_of)
                select target, :plan, :region, :party, subject, 'DRAWN', recheck
                  from unnest(:targets, :subjects, :rechecks) as t (target, subject, recheck)""")
                .param("plan", plan.planId())
                .param("region", plan.region())
                .param("party", party.name())
                .param(
                        "targets",
                        sample.stream().map(id -> idOf(plan, party, id)).toArray(UUID[]::new))
                .param("subjects", sample.toArray(UUID[]::new))
                .param("rechecks", sample.stream().map(rechecks::get).toArray(UUID[]::new))
                .update();
    }

    /** False when it is among the plan's targets already. */
    boolean pick(OversightPlan plan, OversightParty party, UUID subject, String reason, @Nullable UUID recheckOf) {
        return jdbc.sql("""
                insert into oversight_target (target_id, plan_id, region, party, subject_id, picked, reason, recheck_of)
                values (:id, :plan, :region, :party, :subject, 'BY_HAND', :reason, :recheck)
                on conflict do nothing""")
                        .param("id", idOf(plan, party, subject))
                        .param("plan", plan.planId())
                        .param("region", plan.region())
                        .param("party", party.name())
                        .param("subject", subject)
                        .param("reason", reason)
                        .param("recheck", recheckOf)
                        .update()
                == 1;
    }

    Optional<Target> find(UUID plan, OversightParty party, UUID subject) {
        return jdbc.sql(SELECT + " where t.plan_id = :plan and t.party = :party and t.subject_id = :subject")
                .param("plan", plan)
                .param("party", party.name())
                .param("subject", subject)
                .query(Target.class)
                .optional();
    }

    List<Target> list(UUID plan, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                 where t.plan_id = :plan and (cast(:after as uuid) is null or t.target_id > :after)
                 order by t.target_id
                 limit :limit""")
                .param("plan", plan)
                .param("after", after)
                .param("limit", limit)
                .query(Target.class)
                .list();
    }

    /** What was drawn of a party, and what was added by hand. */
    List<UUID> subjects(UUID plan, OversightParty party, String picked) {
        return jdbc.sql("""
                select subject_id from oversight_target
                 where plan_id = :plan and party = :party and picked = :picked order by subject_id""")
                .param("plan", plan)
                .param("party", party.name())
                .param("picked", picked)
                .query(UUID.class)
                .list();
    }

    void checked(UUID target, UUID check) {
        jdbc.sql("update oversight_target set check_id = :check where target_id = :target")
                .param("check", check)
                .param("target", target)
                .update();
    }

    private static UUID idOf(OversightPlan plan, OversightParty party, UUID subject) {
        return Ids.named("oversight-target", plan.planId(), party, subject);
    }
}
