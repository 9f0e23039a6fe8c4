package org.liangze.escalation.handoff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liangze.escalation.time.Days;
import org.liangze.kit.web.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The kinds of receiving body, by code, and which of them an issue at a business of some kind goes to beside the market
 * regulator: policies {@code handoff.bodies} and {@code handoff.routes}.
 */
@Component
class BodyKinds {
    private final Days days;

    BodyKinds(Days days) {
        this.days = days;
    }

    /** Names by code, as a place has them. */
    Map<String, String> names(String region) {
        Map<String, String> names = new TreeMap<>();
        for (Map.Entry<String, JsonNode> body :
                days.policy("handoff.bodies", region, JsonNode.class).properties()) {
            names.put(body.getKey(), body.getValue().asString());
        }
        return names;
    }

    String name(String body, String region) {
        return names(region).getOrDefault(body, body);
    }

    void mustKnow(String body, String region) {
        if (!names(region).containsKey(body)) {
            throw Refusal.invalid(
                    "body-unknown",
                    "没有“%s”这类承接部门，可选：%s"
                            .formatted(body, String.join("、", names(region).values())));
        }
    }

    /** The further bodies that hear of every issue at a kind of business. */
    List<String> routes(@Nullable String kind, String region) {
        if (kind == null) {
            return List.of();
        }
        return days.policy("handoff.routes", region, JsonNode.class)
                .path(kind)
                .valueStream()
                .map(JsonNode::asString)
                .filter(body -> !body.equals(Handoff.MARKET))
                .toList();
    }
}
