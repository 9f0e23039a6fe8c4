package org.liangze.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liangze.standalone.replay.Rehearsal;
import org.liangze.standalone.replay.ReplayResult;
import org.liangze.standalone.replay.scenario.ScenarioReader;
import org.liangze.standalone.replay.timeline.Fact;
import org.liangze.standalone.replay.timeline.Kind;

/** A township's last six weeks of a quarter: 300 businesses, 30 cadres, invented behaviour, and what must hold of any of it. */
class LargeReplayTest {
    private static final int CADRES = 30;
    private static final int BUSINESSES = 300;

    @TempDir
    private Path out;

    @Test
    void everyTaskEndsOnceAndEveryMessageComesOnce() throws IOException {
        Path file = out.resolve("township.yaml");
        Files.writeString(file, scenario());

        ReplayResult result = new Rehearsal(Quietly.NOWHERE).of(ScenarioReader.read(file), out);

        assertThat(result.failures()).isEmpty();
        Map<String, List<Fact>> tasks = result.timeline().facts().stream()
                .filter(fact -> fact.kind() == Kind.TASK)
                .collect(Collectors.groupingBy(fact -> fact.subject().getFirst()));
        assertThat(tasks).hasSize(BUSINESSES);
        assertThat(tasks.values()).allSatisfy(LargeReplayTest::openedAndEndedOnce);
        assertThat(digests(result)).doesNotHaveDuplicates();
        assertThat(Mailbox.messageIds(out.resolve("mail.mbox"))).doesNotHaveDuplicates();
    }

    private static void openedAndEndedOnce(List<Fact> task) {
        List<String> states =
                task.stream().map(fact -> String.valueOf(fact.state())).toList();
        assertThat(states).isIn(List.of("OPEN", "COMPLETED"), List.of("OPEN", "OVERDUE"));
    }

    /** One digest per cadre and day. */
    private static List<String> digests(ReplayResult result) {
        return result.timeline().facts().stream()
                .filter(fact -> "visit-reminder".equals(fact.type()))
                .map(fact -> fact.at() + " " + fact.to())
                .toList();
    }

    private static String scenario() {
        StringBuilder yaml = new StringBuilder("""
                scenario: A township's last six weeks
                from: 2026-08-20T00:00
                until: 2026-10-01T08:00
                campaigns: none
                simulate: {seed: 7, visits: 0.9, failed-items: 0.1}
                register:
                  people:
                    - {id: office, name: 道里区食安办, role: OFFICE, level: COUNTY, region: "230102", unit: 食安办, email: office@example.test}
                    - {id: leader, name: 陈建国, role: LEADER, level: COUNTY, region: "230102", unit: 食安委, email: leader@example.test}
                    - {id: reg, name: 市场监管局, role: REGULATOR, level: COUNTY, region: "230102", unit: 市场监管局, email: reg@example.test}
                    - {id: head, name: 赵强, role: UNIT_HEAD, level: VILLAGE, region: "230102001001", unit: 省报社社区, email: head@example.test}
                """);
        for (int cadre = 0; cadre < CADRES; cadre++) {
            yaml.append(
                    "    - {id: c%1$d, name: 干部%1$d, role: CADRE, level: VILLAGE, region: \"230102001001\", unit: 省报社社区, head: head, email: c%1$d@example.test}%n"
                            .formatted(cadre));
        }
        yaml.append("  businesses:\n");
        for (int business = 0; business < BUSINESSES; business++) {
            yaml.append(
                    "    - {id: b%1$d, name: 小店%1$d, kind: 小餐饮, size: 微, tier: D, region: \"230102001001\", state: 在产在营, cadre: c%2$d, email: b%1$d@example.test}%n"
                            .formatted(business, business % CADRES));
        }
        return yaml.append("""
                expect:
                  - {at: 2026-08-20T09:00, message: plan-issued, count: %d}
                  - {visit: ON_SITE, at-least: 240}
                  - {never: refusal}
                """.formatted(CADRES)).toString();
    }
}
