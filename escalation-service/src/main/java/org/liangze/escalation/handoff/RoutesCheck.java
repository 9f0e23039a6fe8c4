package org.liangze.escalation.handoff;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liangze.contracts.BusinessKind;
import org.liangze.kit.policy.PolicyCheck;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Routes lead from kinds of business that exist to lists of codes. */
@Component
class RoutesCheck implements PolicyCheck {
    private static final Set<String> KINDS =
            Arrays.stream(BusinessKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "handoff.routes";
    }

    @Override
    public void check(JsonNode value) {
        for (Map.Entry<String, JsonNode> route : value.properties()) {
            if (!KINDS.contains(route.getKey())) {
                throw new IllegalArgumentException("没有“%s”这类主体".formatted(route.getKey()));
            }
            if (!route.getValue().isArray() || route.getValue().valueStream().anyMatch(body -> !body.isString())) {
                throw new IllegalArgumentException("“%s”须对应一组承接部门代码".formatted(route.getKey()));
            }
        }
    }
}
