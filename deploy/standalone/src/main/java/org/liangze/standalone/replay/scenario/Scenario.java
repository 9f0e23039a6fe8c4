package org.liangze.standalone.replay.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A programme told in dated lines.
 *
 * @param file the YAML file
 * @param title what it shows
 * @param policy policy parameters by name, overriding the defaults from {@code from} on
 * @param only kinds of facts in which anything that is not expected is a failure
 * @param onlyAt where {@code only} stands
 * @param warnings what is odd but can be replayed
 */
public record Scenario(
        Path file,
        String title,
        Instant from,
        Instant until,
        Register register,
        Map<String, JsonNode> policy,
        List<ActionLine> actions,
        @Nullable Simulation simulation,
        List<Expectation> expectations,
        Set<String> only,
        Place onlyAt,
        List<String> warnings) {}
