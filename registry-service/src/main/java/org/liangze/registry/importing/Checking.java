package org.liangze.registry.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.registry.business.model.BusinessDraft;
import org.liangze.registry.dictionary.Aliases;
import org.liangze.registry.dictionary.model.Meanings;
import org.liangze.registry.importing.StagedRows.Unjudged;
import org.liangze.registry.importing.model.BusinessRows;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.ParsedRow;
import org.liangze.registry.importing.model.PersonRows;
import org.liangze.registry.importing.model.SheetMapping;
import org.liangze.registry.importing.model.Values;
import org.liangze.registry.person.model.PersonDraft;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Judges the staged rows of a file, part by part: people first, because businesses may name them. */
@Component
class Checking {
    static final int PART = 4_000;

    private final Lines lines;
    private final StagedRows rows;
    private final SameSubjects sameSubjects;
    private final JudgingPeople people;
    private final JudgingBusinesses businesses;
    private final Likenesses likenesses;
    private final Aliases dictionaries;
    private final Transactions transactions;
    private final Reporting progress;
    private final JsonMapper json;

    Checking(
            Lines lines,
            StagedRows rows,
            SameSubjects sameSubjects,
            JudgingPeople people,
            JudgingBusinesses businesses,
            Likenesses likenesses,
            Aliases dictionaries,
            Transactions transactions,
            Reporting progress,
            JsonMapper json) {
        this.lines = lines;
        this.rows = rows;
        this.sameSubjects = sameSubjects;
        this.people = people;
        this.businesses = businesses;
        this.likenesses = likenesses;
        this.dictionaries = dictionaries;
        this.transactions = transactions;
        this.progress = progress;
        this.json = json;
    }

    void check(Caller caller, UUID job, Map<Integer, SheetMapping> sheets, LocalDate today) {
        long done = 0;
        for (ImportKind kind : ImportKind.values()) {
            transactions.asCaller(caller, () -> sameSubjects.join(job, kind, sheets));
            transactions.asCaller(caller, rows::analyse);
            At after = At.START;
            List<Unjudged> part = part(caller, job, kind, after);
            while (!part.isEmpty()) {
                List<Judged> judged = judge(caller, job, kind, part, sheets, today);
                transactions.asCaller(caller, () -> rows.settle(job, judged));
                done += part.size();
                progress.tell(caller, job, "核对", done);
                after = part.getLast().at();
                part = part(caller, job, kind, after);
            }
        }
        transactions.asSystem(rows::analyse);
        transactions.asSystem(() -> likenesses.ask(caller, job));
        transactions.asSystem(() -> likenesses.refuseTwice(job));
        transactions.asCaller(caller, () -> rows.refuseJoined(job));
    }

    private List<Unjudged> part(Caller caller, UUID job, ImportKind kind, At after) {
        return transactions.asCaller(caller, () -> rows.unjudged(job, kind, after, PART));
    }

    private List<Judged> judge(
            Caller caller,
            UUID job,
            ImportKind kind,
            List<Unjudged> part,
            Map<Integer, SheetMapping> sheets,
            LocalDate today) {
        return switch (kind) {
            case PEOPLE -> people(caller, job, part, sheets);
            case BUSINESSES -> businesses(caller, job, part, sheets, today);
        };
    }

    private List<Judged> people(Caller caller, UUID job, List<Unjudged> part, Map<Integer, SheetMapping> sheets) {
        List<Judged> judged = new ArrayList<>();
        List<JudgingPeople.Candidate> candidates = new ArrayList<>();
        Meanings words = transactions.asCaller(caller, dictionaries::now);
        for (Unjudged row : part) {
            ParsedRow<PersonDraft> parsed = PersonRows.parse(values(row, sheets), words);
            if (parsed.problems().isEmpty()) {
                candidates.add(new JudgingPeople.Candidate(row.at(), parsed.draft()));
            } else {
                judged.add(refused(row, parsed, parsed.draft().name()));
            }
        }
        judged.addAll(people.judge(caller, job, candidates));
        return judged;
    }

    private List<Judged> businesses(
            Caller caller, UUID job, List<Unjudged> part, Map<Integer, SheetMapping> sheets, LocalDate today) {
        Map<UUID, Likenesses.Known> aliases =
                aliases(part.stream().map(Unjudged::key).toList());
        List<Judged> judged = new ArrayList<>();
        List<JudgingBusinesses.Candidate> candidates = new ArrayList<>();
        Meanings words = transactions.asCaller(caller, dictionaries::now);
        for (Unjudged row : part) {
            ParsedRow<BusinessDraft> parsed = BusinessRows.parse(values(row, sheets), words);
            Likenesses.Known known = aliases.get(row.key());
            if (!parsed.problems().isEmpty()) {
                judged.add(refused(row, parsed, parsed.draft().name()));
            } else if (known == null) {
                candidates.add(new JudgingBusinesses.Candidate(row.at(), parsed.draft(), null));
            } else {
                BusinessDraft draft = parsed.draft().registeredAs(known.uscc(), known.siteNo());
                candidates.add(new JudgingBusinesses.Candidate(row.at(), draft, row.key()));
            }
        }
        judged.addAll(businesses.judge(caller, job, candidates, today));
        return judged;
    }

    private Map<UUID, Likenesses.Known> aliases(Collection<UUID> keys) {
        return transactions.asSystem(() -> likenesses.aliases(keys));
    }

    private Values values(Unjudged row, Map<Integer, SheetMapping> sheets) {
        return row.joined() == null || row.joined().isEmpty()
                ? Objects.requireNonNull(sheets.get(row.at().sheet()), "a sheet that is read")
                        .values(lines.read(row.cells()))
                : json.readValue(row.joined(), Values.class);
    }

    private static Judged refused(Unjudged row, ParsedRow<?> parsed, String name) {
        Details why = Details.refused(parsed.problems());
        return new Judged(row.at(), row.key(), Outcome.REFUSED, null, name, "", null, null, null, why);
    }
}
