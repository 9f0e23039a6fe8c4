package org.liangze.tasking.oversight;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.liangze.contracts.OversightParty;
import org.liangze.tasking.oversight.model.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code oversight_check} and {@code oversight_answer}. */
@Component
class Checks {
    private static final String COLUMNS = """
            select check_id, plan_id, region, party, subject_id, tier, list_id, visit_id, recheck_of, checked_on, recorded_by,
                   recorded_at, summary, findings
              from oversight_check
            """;

    /** An answer as stored. */
    record Given(
            String kind,
            int no,
            Answer answer,
            @Nullable Answer recorded,
            @Nullable String note) {}

    private final JdbcClient jdbc;

    Checks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if one with this id is there already, once it is committed. */
    boolean add(Check check) {
        return jdbc.sql("""
                insert into oversight_check (check_id, plan_id, region, party, subject_id, tier, list_id, visit_id, recheck_of,
                                             checked_on, recorded_by, recorded_at, summary, findings)
                values (:id, :plan, :region, :party, :subject, :tier, :list, :visit, :recheck, :day, :by, :now, :summary,
                        :findings)
                on conflict (check_id) do nothing""")
                        .param("id", check.checkId())
                        .param("plan", check.planId())
                        .param("region", check.region())
                        .param("party", check.party().name())
                        .param("subject", check.subjectId())
                        .param(
                                "tier",
                                check.tier() == null ? null : check.tier().name())
                        .param("list", check.listId())
                        .param("visit", check.visitId())
                        .param("recheck", check.recheckOf())
                        .param("day", check.checkedOn())
                        .param("by", check.recordedBy())
                        .param("now", Timestamp.from(check.recordedAt()))
                        .param("summary", check.summary())
                        .param("findings", check.findings())
                        .update()
                == 1;
    }

    void answers(Check check, String kind, List<CheckReport.Given> given, Map<Integer, Answer> recorded) {
        jdbc.sql("""
                insert into oversight_answer (check_id, kind, no, region, answer, recorded, note)
                select :check, :kind, no, :region, answer, recorded, note
                  from unnest(:numbers::int[], :answers::text[], :recorded::text[], :notes::text[])
                       as a (no, answer, recorded, note)""")
                .param("check", check.checkId())
                .param("kind", kind)
                .param("region", check.region())
                .param("numbers", given.stream().map(CheckReport.Given::no).toArray(Integer[]::new))
                .param("answers", given.stream().map(one -> one.answer().name()).toArray(String[]::new))
                .param(
                        "recorded",
                        given.stream()
                                .map(one -> recorded.get(one.no()))
                                .map(answer -> answer == null ? null : answer.name())
                                .toArray(String[]::new))
                .param("notes", given.stream().map(CheckReport.Given::note).toArray(String[]::new))
                .update();
    }

    Optional<Check> find(UUID id) {
        return jdbc.sql(COLUMNS + " where check_id = :id")
                .param("id", id)
                .query(Check.class)
                .optional();
    }

    List<Given> answers(UUID check) {
        return jdbc.sql("""
                select kind, no, answer, recorded, note from oversight_answer where check_id = :id order by kind, no""").param("id", check).query(Given.class).list();
    }

    List<Check> list(
            String region,
            LocalDate from,
            LocalDate to,
            @Nullable OversightParty party,
            @Nullable UUID plan,
            @Nullable UUID before,
            int limit) {
        return jdbc.sql(COLUMNS + """
                 where region >= :region and region < :region || ':' and checked_on between :from and :to
                   and (cast(:party as text) is null or party = :party)
                   and (cast(:plan as uuid) is null or plan_id = :plan)
                   and (cast(:before as uuid) is null or check_id < :before)
                 order by check_id desc
                 limit :limit""")
                .param("region", region)
                .param("from", from)
                .param("to", to)
                .param("party", party == null ? null : party.name())
                .param("plan", plan)
                .param("before", before)
                .param("limit", limit)
                .query(Check.class)
                .list();
    }
}
