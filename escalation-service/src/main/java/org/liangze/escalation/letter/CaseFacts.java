package org.liangze.escalation.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.paper.Pdf;
import org.liangze.escalation.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts of a case as a letter states them: what it is about and what was done about it so far. */
@Repository
class CaseFacts {
    private final JdbcClient jdbc;

    CaseFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Facts> of(UUID caseId) {
        return jdbc.sql("""
                select c.case_id, c.ladder, c.title, c.business_id, b.name as business_name, c.region, c.issue_id, c.task_id,
                       case when c.ladder in ('ISSUE', 'VERIFICATION') then c.business_id
                            when c.ladder = 'REGULATOR' then c.regulator_id
                            else k.head_id end as addressee_id
                  from escalation_case c
                  left join business_copy b on b.business_id = c.business_id
                  left join person_copy k on k.person_id = coalesce(b.cadre_id, c.cadre_id)
                 where c.case_id = :id""").param("id", caseId).query(Facts.class).optional();
    }

    /** What the letter says: the subject, then each step that was taken, with its day. */
    String text(Facts about) {
        List<Step> steps =
                jdbc.sql("""
                select taken_at, mark from case_step where case_id = :id and not skipped order by taken_at, mark""").param("id", about.caseId()).query(Step.class).list();
        String done = steps.stream()
                .map(step -> "%s%s".formatted(Pdf.date(Days.dayOf(step.takenAt())), nameOf(step.mark())))
                .distinct()
                .collect(Collectors.joining("；"));
        String subject = "%s：%s。".formatted(about.businessName() == null ? "" : about.businessName(), about.title());
        return done.isEmpty() ? subject : subject + "\n此前已办理：" + done + "。";
    }

    private static String nameOf(String mark) {
        for (org.liangze.contracts.Step step : org.liangze.contracts.Step.values()) {
            if (step.name().equals(mark)) {
                return step.chinese();
            }
        }
        return "提醒";
    }

    /** A case with what a letter about it needs. */
    record Facts(
            UUID caseId,
            String ladder,
            String title,
            UUID businessId,
            @Nullable String businessName,
            String region,
            @Nullable UUID issueId,
            @Nullable UUID taskId,
            @Nullable UUID addresseeId) {}

    private record Step(Instant takenAt, String mark) {}
}
