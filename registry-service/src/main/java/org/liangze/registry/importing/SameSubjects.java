package org.liangze.registry.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Checked.Problem;
import org.liangze.registry.importing.model.Column;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.SheetMapping;
import org.liangze.registry.importing.model.Values;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Joins the rows of a file that are about the same subject: a business with several licences, or a row copied twice. Rows that
 * contradict each other are refused together, because nobody can tell which is right.
 */
@Component
class SameSubjects {
    private static final int PAGE = 2_000;
    private static final int MOST = 50;

    private record Member(At at, UUID key, String cells) {}

    private record Verdict(
            At at,
            @Nullable Outcome outcome,
            @Nullable At into,
            @Nullable String joined,
            Details details) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Lines lines;
    private final StagedRows rows;

    SameSubjects(JdbcClient jdbc, JsonMapper json, Lines lines, StagedRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.lines = lines;
        this.rows = rows;
    }

    void join(UUID job, ImportKind kind, Map<Integer, SheetMapping> sheets) {
        mark(job, kind);
        UUID after = new UUID(0, 0);
        List<Member> page = page(job, kind, after);
        while (!page.isEmpty()) {
            List<List<Member>> groups = groups(page);
            settle(
                    job,
                    groups.stream()
                            .flatMap(group -> verdicts(kind, group, sheets).stream())
                            .toList());
            after = groups.getLast().getLast().key();
            page = page(job, kind, after);
        }
    }

    /** Rows whose key is there more than once; too many of one are refused at once. */
    private void mark(UUID job, ImportKind kind) {
        Details tooMany = Details.refused(List.of(new Problem("整行", "", "同一个代码出现在%d行以上，请核对代码是否填错".formatted(MOST))));
        jdbc.sql("""
                update import_row r
                   set joined = '', outcome = case when d.rows > :most then 'REFUSED' end,
                       details = case when d.rows > :most then :details end
                  from (select key, count(*) as rows
                          from import_row where job_id = :job and kind = :kind group by key having count(*) > 1) d
                 where r.job_id = :job and r.kind = :kind and r.key = d.key""")
                .param("job", job)
                .param("kind", kind.name())
                .param("most", MOST)
                .param("details", rows.details(tooMany))
                .update();
    }

    private List<Member> page(UUID job, ImportKind kind, UUID after) {
        return jdbc.sql("""
                select r.sheet, r.row_no, r.key, l.cells::text
                  from import_row r
                  join import_line l using (job_id, sheet, row_no)
                 where r.job_id = :job and r.kind = :kind and r.joined = '' and r.outcome is null and r.key > :after
                 order by r.key, r.sheet, r.row_no
                 limit :limit""")
                .param("job", job)
                .param("kind", kind.name())
                .param("after", after)
                .param("limit", PAGE)
                .query((row, n) -> new Member(
                        new At(row.getInt(1), row.getInt(2)), row.getObject(3, UUID.class), row.getString(4)))
                .list();
    }

    /** Whole groups only: a full page may end in the middle of one. */
    private static List<List<Member>> groups(List<Member> page) {
        Map<UUID, List<Member>> groups = new LinkedHashMap<>();
        page.forEach(member ->
                groups.computeIfAbsent(member.key(), key -> new ArrayList<>()).add(member));
        if (page.size() == PAGE) {
            groups.remove(page.getLast().key());
        }
        return List.copyOf(groups.values());
    }

    private List<Verdict> verdicts(ImportKind kind, List<Member> group, Map<Integer, SheetMapping> sheets) {
        Member first = group.getFirst();
        Values all = values(first, sheets);
        List<Verdict> verdicts = new ArrayList<>();
        for (Member other : group.subList(1, group.size())) {
            Values more = values(other, sheets);
            Column differs = all.contradicts(kind, more);
            if (differs != null) {
                return contradicted(group, first, other, differs, all, more);
            }
            all = all.with(more);
            verdicts.add(new Verdict(other.at(), Outcome.JOINED, first.at(), null, Details.NONE));
        }
        verdicts.add(new Verdict(first.at(), null, null, json.writeValueAsString(all), Details.NONE));
        return verdicts;
    }

    private static List<Verdict> contradicted(
            List<Member> group, Member first, Member other, Column column, Values one, Values another) {
        String what = "第%d行与第%d行代码相同，是同一个，但“%s”不同（%s、%s）：请改成一致或只留一行；若是另一处场所，请填不同的场所编号"
                .formatted(first.at().row(), other.at().row(), column.header(), one.text(column), another.text(column));
        return group.stream()
                .map(member -> new Verdict(
                        member.at(),
                        Outcome.REFUSED,
                        null,
                        null,
                        Details.refused(List.of(new Problem(
                                column.header(),
                                String.valueOf((member.at().equals(other.at()) ? another : one).text(column)),
                                what)))))
                .toList();
    }

    private Values values(Member member, Map<Integer, SheetMapping> sheets) {
        return Objects.requireNonNull(sheets.get(member.at().sheet()), "a sheet that is read")
                .values(lines.read(member.cells()));
    }

    private void settle(UUID job, List<Verdict> verdicts) {
        jdbc.sql("""
                update import_row r
                   set outcome = v.outcome, into_sheet = v.into_sheet, into_row = v.into_row, joined = v.joined,
                       details = v.details
                  from unnest(cast(:sheets as int[]), cast(:rows as int[]), cast(:outcomes as text[]),
                              cast(:intoSheets as int[]), cast(:intoRows as int[]), cast(:joined as text[]),
                              cast(:details as text[]))
                       as v (sheet, row_no, outcome, into_sheet, into_row, joined, details)
                 where r.job_id = :job and r.sheet = v.sheet and r.row_no = v.row_no""")
                .param("job", job)
                .param(
                        "sheets",
                        StagedRows.each(verdicts, Integer.class, one -> one.at().sheet()))
                .param(
                        "rows",
                        StagedRows.each(verdicts, Integer.class, one -> one.at().row()))
                .param(
                        "outcomes",
                        StagedRows.each(
                                verdicts,
                                String.class,
                                one -> one.outcome() == null
                                        ? null
                                        : one.outcome().name()))
                .param(
                        "intoSheets",
                        StagedRows.each(
                                verdicts,
                                Integer.class,
                                one -> one.into() == null
                                        ? null
                                        : (Integer) one.into().sheet()))
                .param(
                        "intoRows",
                        StagedRows.each(
                                verdicts,
                                Integer.class,
                                one -> one.into() == null
                                        ? null
                                        : (Integer) one.into().row()))
                .param("joined", StagedRows.each(verdicts, String.class, Verdict::joined))
                .param("details", StagedRows.each(verdicts, String.class, one -> rows.details(one.details())))
                .update();
    }
}
