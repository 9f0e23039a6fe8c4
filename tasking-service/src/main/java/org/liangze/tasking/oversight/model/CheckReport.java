package org.liangze.tasking.oversight.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Answer;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.OversightMeasure;
import org.liangze.contracts.OversightParty;

/**
 * What a group reports of one check.
 *
 * @param answers to the points of the oversight list; for a cadre all of them, for a business none
 * @param compared items of the cadre's last visit, with the real state; for a business
 * @param others findings beside the lists
 */
public record CheckReport(
        LocalDate checkedOn, List<Given> answers, List<Given> compared, List<Other> others, String summary) {
    public CheckReport {
        answers = List.copyOf(answers);
        compared = List.copyOf(compared);
        others = List.copyOf(others);
    }

    /**
     * What is done about a finding; what is left out has its default.
     *
     * @param party whose it is; the one checked, for a false record the cadre
     * @param due null for the policy's number of working days
     */
    public record Consequence(
            @Nullable IssueClass severity,
            @Nullable OversightParty party,
            @Nullable OversightMeasure measure,
            @Nullable LocalDate due) {
        public static final Consequence USUAL = new Consequence(null, null, null, null);
    }

    /** An item's answer; a note with every 否 and every difference. */
    public record Given(int no, Answer answer, @Nullable String note, Consequence consequence) {}

    /** A finding that no list asks for. */
    public record Other(@Nullable String title, @Nullable String note, Consequence consequence) {}
}
