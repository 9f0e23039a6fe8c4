package org.liangze.tasking.oversight.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.OversightMeasure;
import org.liangze.contracts.OversightParty;
import org.liangze.tasking.oversight.model.CheckReport.Consequence;
import org.liangze.tasking.oversight.model.CheckReport.Given;

/** What a report finds: each 否, each difference from the record, and what was added (domain.md §7.32). */
final class Finding {
    private static final String FALSE_RECORD = "与包保干部记录不符：";

    private Finding() {}

    static List<Found> all(CheckReport report, Circumstances given) {
        List<Found> found = new ArrayList<>();
        for (Given answer : report.answers()) {
            if (answer.answer() == Answer.NO) {
                String title = titleOf(given.points(), answer.no());
                found.add(of(Found.Kind.POINT, answer.no(), title, answer.note(), answer.consequence(), given.party()));
            }
        }
        OversightParty recorder = given.covered() ? OversightParty.CADRE : OversightParty.BUSINESS;
        for (Given item : report.compared()) {
            if (differs(item, given.recorded())) {
                String title = FALSE_RECORD + titleOf(given.items(), item.no());
                found.add(of(Found.Kind.RECORD, item.no(), title, item.note(), item.consequence(), recorder));
            }
        }
        report.others()
                .forEach(other -> found.add(
                        of(Found.Kind.OTHER, 0, other.title(), other.note(), other.consequence(), given.party())));
        return List.copyOf(found);
    }

    static boolean differs(Given item, Map<Integer, Answer> recorded) {
        return recorded.get(item.no()) != item.answer();
    }

    private static Found of(
            Found.Kind kind,
            int item,
            @Nullable String title,
            @Nullable String note,
            Consequence then,
            OversightParty usual) {
        return new Found(
                kind,
                item,
                title == null ? "" : title.strip(),
                note == null ? "" : note.strip(),
                Objects.requireNonNullElse(then.severity(), IssueClass.L2),
                Objects.requireNonNullElse(then.party(), usual),
                Objects.requireNonNullElse(then.measure(), OversightMeasure.RECTIFICATION),
                then.due());
    }

    private static String titleOf(Map<Integer, String> titles, int no) {
        return Objects.requireNonNullElse(titles.get(no), "第%d项".formatted(no));
    }
}
