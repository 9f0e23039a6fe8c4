package org.liangze.registry.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.importing.StagedRows.Accepted;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.person.model.PersonDraft;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Judges the accepted rows once more by the register of this moment, which may have moved since the preview. */
@Component
class Rechecking {
    private static final int MOST_SHOWN = 100;

    /** What moved: how many rows, and the first of them in words. */
    record Moved(int rows, List<String> examples) {}

    private final StagedRows rows;
    private final JudgingPeople people;
    private final JudgingBusinesses businesses;
    private final Likenesses likenesses;
    private final Transactions transactions;
    private final Reporting progress;
    private final JsonMapper json;

    Rechecking(
            StagedRows rows,
            JudgingPeople people,
            JudgingBusinesses businesses,
            Likenesses likenesses,
            Transactions transactions,
            Reporting progress,
            JsonMapper json) {
        this.rows = rows;
        this.people = people;
        this.businesses = businesses;
        this.likenesses = likenesses;
        this.transactions = transactions;
        this.progress = progress;
        this.json = json;
    }

    /** Judges again, and writes down what is different now. */
    Moved recheck(Caller caller, UUID job, LocalDate today) {
        List<String> examples = new ArrayList<>();
        int moved = 0;
        long done = 0;
        for (ImportKind kind : ImportKind.values()) {
            At after = At.START;
            List<Accepted> part = part(caller, job, kind, after);
            while (!part.isEmpty()) {
                moved += recheck(caller, job, kind, part, today, examples);
                done += part.size();
                progress.tell(caller, job, "再次核对", done);
                after = part.getLast().at();
                part = part(caller, job, kind, after);
            }
        }
        int alike = transactions.asSystem(() -> likenesses.ask(caller, job));
        if (alike > 0) {
            examples.add("%d行与新登记的主体名称、地址相同，待您确认是否同一个".formatted(alike));
        }
        if (moved > 0) {
            transactions.asCaller(caller, () -> rows.refuseJoined(job));
        }
        return new Moved(moved + alike, examples);
    }

    private List<Accepted> part(Caller caller, UUID job, ImportKind kind, At after) {
        return transactions.asCaller(caller, () -> rows.accepted(job, kind, false, after, Checking.PART));
    }

    private int recheck(
            Caller caller, UUID job, ImportKind kind, List<Accepted> part, LocalDate today, List<String> examples) {
        List<Judged> judged = judge(caller, job, kind, part, today);
        List<Judged> different = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            if (differs(part.get(i), judged.get(i))) {
                different.add(judged.get(i));
                if (examples.size() < MOST_SHOWN) {
                    examples.add(words(part.get(i), judged.get(i)));
                }
            }
        }
        if (!different.isEmpty()) {
            transactions.asCaller(caller, () -> rows.settle(job, different));
        }
        return different.size();
    }

    private List<Judged> judge(Caller caller, UUID job, ImportKind kind, List<Accepted> part, LocalDate today) {
        return switch (kind) {
            case PEOPLE ->
                people.judge(
                        caller,
                        job,
                        part.stream()
                                .map(row -> new JudgingPeople.Candidate(
                                        row.at(), json.readValue(row.draft(), PersonDraft.class)))
                                .toList());
            case BUSINESSES ->
                businesses.judge(
                        caller,
                        job,
                        part.stream()
                                .map(row -> new JudgingBusinesses.Candidate(
                                        row.at(), json.readValue(row.draft(), BusinessDraft.class), row.was()))
                                .toList(),
                        today);
        };
    }

    private boolean differs(Accepted before, Judged now) {
        return before.outcome() != now.outcome()
                || !rows.details(before.details())
                        .changes()
                        .equals(now.details().changes());
    }

    private static String words(Accepted before, Judged now) {
        String why = now.details().problems().stream()
                .findFirst()
                .map(problem -> "（%s）".formatted(problem.what()))
                .orElse(before.outcome() == now.outcome() ? "（变更的内容不同了）" : "");
        return "第%d行“%s”由%s变为%s%s"
                .formatted(
                        now.at().row(),
                        now.name(),
                        before.outcome().chinese(),
                        now.outcome().chinese(),
                        why);
    }
}
