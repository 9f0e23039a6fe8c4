package org.liangze.tasking.planning;

import java.util.function.Consumer;
import org.liangze.kit.policy.PolicyCheck;
import org.liangze.tasking.planning.model.CampaignChoice;
import org.liangze.tasking.planning.model.CampaignRule;
import org.liangze.tasking.planning.model.Frequency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a planning policy must look like: one that cannot be read would stop the plan of everybody. */
@Configuration(proxyBeanMethods = false)
class PlanningPolicyChecks {
    private final JsonMapper json;
    private final PlanningPolicy policy;

    PlanningPolicyChecks(JsonMapper json, PlanningPolicy policy) {
        this.json = json;
        this.policy = policy;
    }

    @Bean
    PolicyCheck frequencyCheck() {
        return new Check(
                "visit.frequency",
                value -> value.properties().forEach(tier -> json.treeToValue(tier.getValue(), Frequency.class)));
    }

    @Bean
    PolicyCheck campaignRulesCheck() {
        return new Check("campaigns.rules", value -> json.treeToValue(value, CampaignRule[].class));
    }

    @Bean
    PolicyCheck campaignChoiceCheck() {
        return new Check(
                "campaigns",
                value -> CampaignChoice.names(json.treeToValue(value, Object.class), policy.latestRules()));
    }

    private record Check(String name, Consumer<JsonNode> reader) implements PolicyCheck {
        @Override
        public void check(JsonNode value) {
            reader.accept(value);
        }
    }
}
