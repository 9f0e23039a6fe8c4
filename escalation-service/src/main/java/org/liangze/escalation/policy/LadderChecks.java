package org.liangze.escalation.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.liangze.contracts.Ladder;
import org.liangze.escalation.policy.model.LadderRules;
import org.liangze.escalation.policy.model.Problem;
import org.liangze.kit.policy.PolicyCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** A ladder that is set as a plain parameter is checked like one that was drafted. */
@Configuration(proxyBeanMethods = false)
class LadderChecks {
    @Bean
    PolicyCheck visitLadder() {
        return new Checked(Ladder.VISIT);
    }

    @Bean
    PolicyCheck issueLadder() {
        return new Checked(Ladder.ISSUE);
    }

    @Bean
    PolicyCheck regulatorLadder() {
        return new Checked(Ladder.REGULATOR);
    }

    @Bean
    PolicyCheck gapLadder() {
        return new Checked(Ladder.GAP);
    }

    @Bean
    PolicyCheck oversightLadder() {
        return new Checked(Ladder.OVERSIGHT);
    }

    @Bean
    PolicyCheck verificationLadder() {
        return new Checked(Ladder.VERIFICATION);
    }

    private record Checked(Ladder ladder) implements PolicyCheck {
        @Override
        public String name() {
            return LadderVersions.nameOf(ladder);
        }

        @Override
        public void check(JsonNode value) {
            List<Problem> problems = LadderRules.check(ladder, LadderJson.rungs(value));
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(
                        problems.stream().map(Problem::text).collect(Collectors.joining("；")));
            }
        }
    }
}
