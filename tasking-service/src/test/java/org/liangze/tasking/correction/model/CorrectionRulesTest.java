package org.liangze.tasking.correction.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Answer;
import org.liangze.contracts.VisitMode;

class CorrectionRulesTest {
    private static final List<Answer> ANSWERS = List.of(Answer.YES, Answer.NO, Answer.NOT_APPLICABLE);
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);
    private static final Circumstances OWN = new Circumstances(false, true, TODAY, TODAY, false);
    private static final Circumstances OFFICE = new Circumstances(true, false, TODAY, TODAY.minusDays(30), false);

    /** Whatever is sent: an accepted correction never makes 发现率 smaller, and adds or loses no item. */
    @Test
    void noAcceptedCorrectionHidesAFailure() {
        Random random = new Random(20260810);
        int accepted = 0;
        for (int round = 0; round < 5_000; round++) {
            VisitFacts before = any(random);
            VisitFacts after = any(random);
            if (CorrectionRules.judge(before, after, "记错", OWN).isPresent()) {
                continue;
            }
            accepted++;
            assertThat(after.count(Answer.NO)).isGreaterThanOrEqualTo(before.count(Answer.NO));
            assertThat(after.newlyFailed(before)).hasSize(after.count(Answer.NO) - before.count(Answer.NO));
            assertThat(after.answers().keySet()).isEqualTo(before.answers().keySet());
        }
        assertThat(accepted).isGreaterThan(100);
    }

    @Test
    void theLastDayCountsAndTheNextDoesNot() {
        assertThat(CorrectionRules.barred(OWN)).isEmpty();
        Circumstances late = new Circumstances(false, true, TODAY.plusDays(1), TODAY, false);
        assertThat(CorrectionRules.barred(late)).get().extracting(Refused::code).isEqualTo("correction-too-late");
        assertThat(CorrectionRules.barred(OFFICE)).as("the office at any time").isEmpty();
        assertThat(CorrectionRules.barred(new Circumstances(false, false, TODAY, TODAY, false)))
                .get()
                .extracting(Refused::kind)
                .isEqualTo(Refused.Kind.NOT_ALLOWED);
    }

    @Test
    void aHighRiskBusinessWasVisitedOnSite() {
        VisitFacts before = new VisitFacts(VisitMode.ON_SITE, "刘芳", new TreeMap<>());
        VisitFacts after = new VisitFacts(VisitMode.VIDEO, "刘芳", new TreeMap<>());
        Circumstances risky = new Circumstances(true, false, TODAY, TODAY, true);
        assertThat(CorrectionRules.judge(before, after, "记错", risky).map(Refused::code))
                .contains("on-site-only");
        assertThat(CorrectionRules.judge(before, after, "记错", OFFICE)).isEqualTo(Optional.empty());
    }

    private static VisitFacts any(Random random) {
        SortedMap<Integer, VisitFacts.Given> answers = new TreeMap<>();
        for (int item = 1; item <= 3; item++) {
            Answer answer = ANSWERS.get(random.nextInt(ANSWERS.size()));
            answers.put(item, new VisitFacts.Given(answer, random.nextInt(4) == 0 ? " " : "货架下有过期饮料"));
        }
        return new VisitFacts(VisitMode.ON_SITE, "刘芳", answers);
    }
}
