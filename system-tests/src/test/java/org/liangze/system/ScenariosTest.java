package org.liangze.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.liangze.standalone.replay.Rehearsal;
import org.liangze.standalone.replay.ReplayResult;
import org.liangze.standalone.replay.scenario.Scenario;
import org.liangze.standalone.replay.scenario.ScenarioReader;
import org.liangze.standalone.replay.timeline.Fact;
import org.liangze.standalone.replay.timeline.Kind;

/** Every scenario of {@code scenarios/} on the whole system: what it expects happens, and nothing else does. */
class ScenariosTest {
    private static final Path SCENARIOS = Path.of("scenarios");

    @TempDir
    private Path out;

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        return files().stream().map(file -> {
            Scenario scenario = ScenarioReader.read(file);
            return DynamicTest.dynamicTest(scenario.title(), () -> asExpected(scenario, file));
        });
    }

    @Test
    void theSameScenarioTwiceIsTheSameTimelineByteForByte() throws IOException {
        Path file = SCENARIOS.resolve("07-a-hand-over-in-time.yaml");

        ReplayResult first = replay(ScenarioReader.read(file), out.resolve("first"));
        ReplayResult second = replay(ScenarioReader.read(file), out.resolve("second"));

        assertThat(second.out().resolve("timeline.jsonl"))
                .hasSameBinaryContentAs(first.out().resolve("timeline.jsonl"));
        assertThat(second.out().resolve("indicators.json"))
                .hasSameBinaryContentAs(first.out().resolve("indicators.json"));
    }

    private void asExpected(Scenario scenario, Path file) throws IOException {
        ReplayResult result = replay(scenario, out.resolve(String.valueOf(file.getFileName())));

        assertThat(result.failures()).isEmpty();
        everyMailOnce(result);
    }

    /** Nothing lost, nothing twice: as many mails as messages that were to go by mail, each with an id of its own. */
    private static void everyMailOnce(ReplayResult result) throws IOException {
        List<String> ids = Mailbox.messageIds(result.out().resolve("mail.mbox"));
        List<Fact> mailed = result.timeline().facts().stream()
                .filter(fact -> fact.kind() == Kind.MESSAGE && fact.channel().contains("email"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(mailed);
    }

    private static ReplayResult replay(Scenario scenario, Path out) {
        return new Rehearsal(Quietly.NOWHERE).of(scenario, out);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            List<Path> scenarios = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(scenarios).hasSizeGreaterThanOrEqualTo(12);
            return scenarios;
        }
    }
}
