package org.liangze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangze.neighbour.NeighbourApplication;
import org.liangze.testkit.ServiceUnderTest;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;

/** In one process every context sees the portal's libraries; none of them may come to life in a service. */
class OneProcessTest {
    private static final List<String> OURS = List.of(
            "org.springframework.boot.session.",
            "org.springframework.boot.security.oauth2.server.authorization.",
            "org.springframework.boot.security.oauth2.client.");

    @Test
    void theLibrariesOfThePortalStayAsleepInAService() {
        try (ServiceUnderTest neighbour =
                ServiceUnderTest.start(NeighbourApplication.class, "neighbour", LocalDateTime.of(2026, 8, 3, 9, 0))) {
            List<String> awake =
                    neighbour
                            .bean(ConditionEvaluationReport.class)
                            .getConditionAndOutcomesBySource()
                            .entrySet()
                            .stream()
                            .filter(source -> OURS.stream().anyMatch(source.getKey()::startsWith))
                            .filter(source -> source.getValue().isFullMatch())
                            .map(source -> source.getKey())
                            .toList();
            assertThat(awake).isEmpty();
        }
    }
}
