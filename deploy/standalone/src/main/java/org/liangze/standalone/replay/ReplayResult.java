package org.liangze.standalone.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.liangze.standalone.replay.timeline.Timeline;

/**
 * What came of a replay.
 *
 * @param failures each unmet expectation by file and line, and what happened instead; empty when all hold
 * @param out where the files were written
 */
public record ReplayResult(Timeline timeline, List<String> failures, Path out, long steps, int events, Duration took) {
    public ReplayResult {
        failures = List.copyOf(failures);
    }
}
