package org.liangze.tasking.oversight.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Answer;
import org.liangze.contracts.IssueClass;
import org.liangze.contracts.OversightMeasure;
import org.liangze.contracts.OversightParty;
import org.liangze.tasking.oversight.model.CheckReport.Consequence;
import org.liangze.tasking.oversight.model.CheckReport.Given;
import org.liangze.tasking.oversight.model.CheckReport.Other;

/** When a check is whole, and what it finds (domain.md §7.32). */
class CheckRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);
    private static final Circumstances CADRE = new Circumstances(
            OversightParty.CADRE,
            Map.of(1, "按季督导", 2, "记录真实"),
            Map.of(),
            Map.of(),
            true,
            LocalDate.of(2026, 8, 3),
            TODAY);
    private static final Circumstances SHOP = shop(true);

    @Test
    void aCadreIsCheckedByEveryPoint() {
        assertThat(code(cadre(yes(1)), CADRE)).isEqualTo("points-unanswered");
        assertThat(code(cadre(yes(1), yes(2), yes(3)), CADRE)).isEqualTo("points-unknown");
        assertThat(code(cadre(yes(1), yes(2), yes(2)), CADRE)).isEqualTo("points-answered-twice");
        assertThat(code(cadre(yes(1), no(2, " ")), CADRE)).isEqualTo("note-missing");
        assertThat(found(cadre(yes(1), given(2, Answer.NOT_APPLICABLE, null)), CADRE))
                .isEmpty();
    }

    @Test
    void eachFailureIsAFindingOfTheCadre() {
        List<Found> found = found(cadre(no(1, "二季度未到场"), yes(2)), CADRE);
        assertThat(found)
                .containsExactly(new Found(
                        Found.Kind.POINT,
                        1,
                        "按季督导",
                        "二季度未到场",
                        IssueClass.L2,
                        OversightParty.CADRE,
                        OversightMeasure.RECTIFICATION,
                        null));
    }

    @Test
    void whatIsSaidOfAFindingCounts() {
        Consequence then =
                new Consequence(IssueClass.L3, OversightParty.UNIT, OversightMeasure.TALK, LocalDate.of(2026, 8, 20));
        Found found = found(cadre(new Given(1, Answer.NO, "从未到场", then), yes(2)), CADRE)
                .getFirst();
        assertThat(List.of(found.severity(), found.party(), found.measure()))
                .containsExactly(IssueClass.L3, OversightParty.UNIT, OversightMeasure.TALK);
        assertThat(found.due()).isEqualTo(LocalDate.of(2026, 8, 20));
    }

    @Test
    void aBusinessIsComparedWithTheRecord() {
        assertThat(code(shop(), SHOP)).isEqualTo("record-not-compared");
        assertThat(code(shop(yes(9)), SHOP)).isEqualTo("items-unknown");
        assertThat(code(shop(no(1, null)), SHOP)).isEqualTo("note-missing");
        assertThat(found(shop(yes(1), given(2, Answer.NO, null)), SHOP))
                .as("what the cadre had put down as wrong is no new finding")
                .isEmpty();
        assertThat(code(cadre(yes(1), yes(2), new Given(3, Answer.YES, null, Consequence.USUAL)), SHOP))
                .as("the list is the cadre's")
                .isEqualTo("points-unknown");
    }

    @Test
    void aDifferenceIsAFindingWithTheCadre() {
        Found found = found(shop(no(1, "现场无健康证")), SHOP).getFirst();
        assertThat(found.title()).isEqualTo("与包保干部记录不符：从业人员健康证明");
        assertThat(found.party()).isEqualTo(OversightParty.CADRE);
        assertThat(found.kind()).isEqualTo(Found.Kind.RECORD);
        assertThat(found(shop(new Given(2, Answer.YES, "已经整改", Consequence.USUAL)), SHOP))
                .as("better than recorded is a difference, too")
                .hasSize(1);
    }

    @Test
    void withoutACadreItIsTheBusinesss() {
        assertThat(found(shop(no(1, "现场无健康证")), shop(false)).getFirst().party()).isEqualTo(OversightParty.BUSINESS);
        Consequence cadres = new Consequence(null, OversightParty.CADRE, null, null);
        assertThat(code(shop(new Given(1, Answer.NO, "现场无健康证", cadres)), shop(false)))
                .isEqualTo("no-cadre");
    }

    @Test
    void withoutAVisitThereIsNothingToCompare() {
        Circumstances never =
                new Circumstances(OversightParty.BUSINESS, Map.of(), Map.of(), Map.of(), true, CADRE.opens(), TODAY);
        Other other = new Other("无督导记录", "全年没有督导记录", new Consequence(null, OversightParty.CADRE, null, null));
        CheckReport report = new CheckReport(TODAY, List.of(), List.of(), List.of(other), "");
        assertThat(found(report, never))
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Found.Kind.OTHER));
        assertThat(code(shop(yes(1)), never)).isEqualTo("items-unknown");
        Other bare = new Other("无督导记录", null, Consequence.USUAL);
        assertThat(code(new CheckReport(TODAY, List.of(), List.of(), List.of(bare), ""), never))
                .isEqualTo("finding-incomplete");
    }

    @Test
    void daysAreThoseOfThePlanAndNotToCome() {
        List<Given> whole = List.of(yes(1), yes(2));
        assertThat(code(new CheckReport(TODAY.plusDays(1), whole, List.of(), List.of(), ""), CADRE))
                .isEqualTo("check-in-future");
        assertThat(code(new CheckReport(LocalDate.of(2026, 8, 2), whole, List.of(), List.of(), ""), CADRE))
                .isEqualTo("check-before-plan");
        Consequence late = new Consequence(null, null, null, TODAY.minusDays(1));
        assertThat(code(cadre(new Given(1, Answer.NO, "无", late), yes(2)), CADRE))
                .isEqualTo("due-in-the-past");
    }

    @Test
    void aBusinessAnswersForNothingAtACadresCheck() {
        Consequence business = new Consequence(null, OversightParty.BUSINESS, null, null);
        assertThat(code(cadre(new Given(1, Answer.NO, "无", business), yes(2)), CADRE))
                .isEqualTo("party-wrong");
    }

    @Test
    void foundAgainIsOneClassUp() {
        Found found = found(cadre(no(1, "仍未到场"), yes(2)), CADRE).getFirst();
        assertThat(found.repeats(Found.Kind.POINT, "按季督导")).isTrue();
        assertThat(found.repeats(Found.Kind.OTHER, "按季督导")).isFalse();
        assertThat(found.repeats(Found.Kind.POINT, "记录真实")).isFalse();
        assertThat(found.classed(false)).isEqualTo(IssueClass.L2);
        assertThat(found.classed(true)).isEqualTo(IssueClass.L3);
    }

    @Test
    void aPlanGoesOnAndNeverBack() {
        List<PlanState> order = List.of(PlanState.DRAFT, PlanState.DRAWN, PlanState.RUNNING, PlanState.CLOSED);
        for (PlanState from : order) {
            for (PlanState to : order) {
                assertThat(from.leadsTo(to)).isEqualTo(order.indexOf(to) == order.indexOf(from) + 1);
            }
        }
    }

    @Test
    void aSpanIsAYearAQuarterOrAMonth() {
        assertThat(Span.of("2026-Q3").yearToDate())
                .isEqualTo(new Span("2026-Q3", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30)));
        assertThat(Span.of("2026-02").to()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(Span.of("2026")).isEqualTo(Span.year(2026));
    }

    private static Circumstances shop(boolean covered) {
        return new Circumstances(
                OversightParty.BUSINESS,
                Map.of(),
                Map.of(1, Answer.YES, 2, Answer.NO),
                Map.of(1, "从业人员健康证明", 2, "食品贮存规范"),
                covered,
                CADRE.opens(),
                TODAY);
    }

    private static CheckReport cadre(Given... answers) {
        return new CheckReport(TODAY, List.of(answers), List.of(), List.of(), "");
    }

    private static CheckReport shop(Given... compared) {
        return new CheckReport(TODAY, List.of(), List.of(compared), List.of(), "");
    }

    private static Given yes(int no) {
        return given(no, Answer.YES, null);
    }

    private static Given no(int no, @Nullable String note) {
        return given(no, Answer.NO, note);
    }

    private static Given given(int no, Answer answer, @Nullable String note) {
        return new Given(no, answer, note, Consequence.USUAL);
    }

    private static String code(CheckReport report, Circumstances given) {
        return CheckRules.judge(report, given) instanceof Verdict.Refused(String code, String _) ? code : "accepted";
    }

    private static List<Found> found(CheckReport report, Circumstances given) {
        Verdict verdict = CheckRules.judge(report, given);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).findings();
    }
}
