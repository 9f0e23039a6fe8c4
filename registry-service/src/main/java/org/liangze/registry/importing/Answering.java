package org.liangze.registry.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Acts;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.importing.model.SheetLayout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes a person's word on whether a business is one that is known. */
@Component
class Answering {
    private record Asked(
            UUID question,
            At at,
            UUID key,
            String draft,
            UUID existing,
            @Nullable Integer otherRow) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ImportJobs jobs;
    private final StagedRows rows;
    private final Summing summing;
    private final JudgingBusinesses businesses;
    private final Likenesses likenesses;
    private final Transactions transactions;
    private final Acts acts;

    Answering(
            JdbcClient jdbc,
            JsonMapper json,
            ImportJobs jobs,
            StagedRows rows,
            Summing summing,
            JudgingBusinesses businesses,
            Likenesses likenesses,
            Transactions transactions,
            Acts acts) {
        this.jdbc = jdbc;
        this.json = json;
        this.jobs = jobs;
        this.rows = rows;
        this.summing = summing;
        this.businesses = businesses;
        this.likenesses = likenesses;
        this.transactions = transactions;
        this.acts = acts;
    }

    ImportReport answer(Caller caller, UUID id, List<Answer> answers) {
        ImportJob job = transactions.asCaller(caller, () -> jobs.need(caller, id));
        ImportReport preview = job.summary();
        if (job.state() != ImportState.PREVIEWED || preview == null) {
            throw Refusal.conflict(
                    "import-not-ready", "这次导入%s，现在不能回答".formatted(job.state().chinese()));
        }
        Map<UUID, Boolean> same = new HashMap<>();
        answers.forEach(answer -> same.put(answer.id(), answer.same()));
        List<Asked> asked =
                transactions.asCaller(caller, () -> asked(id, same.keySet().toArray(UUID[]::new)));
        List<Judged> judged = businesses.judge(
                caller, id, candidates(asked, same), acts.by(caller).day());
        return transactions.asCaller(caller, () -> {
            rows.settle(id, judged);
            asked.forEach(row -> mark(id, row, Boolean.TRUE.equals(same.get(row.question()))));
            likenesses.refuseTwice(id);
            rows.refuseJoined(id);
            List<SheetLayout> sheets = jobs.layouts(id);
            ImportReport report = Reports.of(job, sheets, summing.sum(caller, id, sheets), preview.passedOver());
            jobs.keepSummary(id, ImportState.PREVIEWED, report);
            return report;
        });
    }

    private List<Asked> asked(UUID job, UUID[] questions) {
        return jdbc.sql("""
                select name_uuid('import-question|' || job_id || '|' || sheet || '|' || row_no) as question,
                       sheet, row_no, key, draft, existing, into_row
                  from import_row
                 where job_id = :job and outcome = 'ASKED'
                   and name_uuid('import-question|' || job_id || '|' || sheet || '|' || row_no) = any (:questions)""")
                .param("job", job)
                .param("questions", questions)
                .query((row, n) -> {
                    int other = row.getInt("into_row");
                    Integer otherRow = row.wasNull() ? null : (Integer) other;
                    return new Asked(
                            row.getObject("question", UUID.class),
                            new At(row.getInt("sheet"), row.getInt("row_no")),
                            row.getObject("key", UUID.class),
                            row.getString("draft"),
                            row.getObject("existing", UUID.class),
                            otherRow);
                })
                .list();
    }

    /** Those to be judged again: under the known key, or as new ones. A row that repeats another needs no judging. */
    private List<JudgingBusinesses.Candidate> candidates(List<Asked> asked, Map<UUID, Boolean> same) {
        Map<UUID, Likenesses.Known> known = transactions.asSystem(
                () -> likenesses.find(asked.stream().map(Asked::existing).toList()));
        List<JudgingBusinesses.Candidate> candidates = new ArrayList<>();
        for (Asked row : asked) {
            BusinessDraft draft = json.readValue(row.draft(), BusinessDraft.class);
            boolean is = Boolean.TRUE.equals(same.get(row.question()));
            Likenesses.Known registered = known.get(row.existing());
            if (!is) {
                candidates.add(new JudgingBusinesses.Candidate(row.at(), draft, null));
            } else if (row.otherRow() == null && registered != null) {
                BusinessDraft under = draft.registeredAs(registered.uscc(), registered.siteNo());
                candidates.add(new JudgingBusinesses.Candidate(row.at(), under, row.key()));
            }
        }
        return candidates;
    }

    private void mark(UUID job, Asked row, boolean same) {
        jdbc.sql("""
                update import_row
                   set same = :same, outcome = case when :same and into_row is not null then 'JOINED' else outcome end,
                       into_row = case when :same then into_row end, into_sheet = case when :same then into_sheet end
                 where job_id = :job and sheet = :sheet and row_no = :row""")
                .param("same", same)
                .param("job", job)
                .param("sheet", row.at().sheet())
                .param("row", row.at().row())
                .update();
    }
}
