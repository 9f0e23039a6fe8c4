package org.liangze.standalone.replay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {
    private static final String HEAD = """
            scenario: A test
            from: 2026-07-01T00:00
            until: 2026-10-01
            register:
              people:
                - {id: wang, name: 王伟, role: CADRE, region: "230102001001", head: zhao}
                - {id: office, name: 食安办, role: OFFICE, region: "230102"}
              businesses:
                - {id: noodle, name: 老王面馆, region: "230102001001", cadre: wang}
            """;

    @TempDir
    Path folder;

    @Test
    void timesAreShanghaiUnlessTheyCarryAnOffset() {
        Scenario scenario = read(HEAD + """
                actions:
                  - {at: 2026-08-03T10:00+02:00, do: visit, business: noodle, by: wang}
                """);

        assertThat(scenario.from()).isEqualTo(Instant.parse("2026-06-30T16:00:00Z"));
        assertThat(scenario.until()).isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
        assertThat(scenario.actions().getFirst().instant()).isEqualTo(Instant.parse("2026-08-03T08:00:00Z"));
    }

    @Test
    void actionsAreSortedByTimeAndIssuesAreKnownByTheirVisit() {
        Scenario scenario = read(HEAD + """
                actions:
                  - {at: 2026-08-03T10:00, do: visit, business: noodle, by: wang, failed: [{item: 3, class: L2}], as: i1}
                  - {at: 2026-08-04T10:00, do: rectify, issue: i1.1, by: noodle, evidence: 好了}
                  - {at: 2026-08-01T10:00, do: leave, person: wang}
                """);

        assertThat(scenario.actions())
                .extracting(ActionLine::verb)
                .containsExactly(Verb.LEAVE, Verb.VISIT, Verb.RECTIFY);
    }

    @Test
    void aCaseIsForwardedToSomebodyAndAnIssueToABody() {
        Scenario scenario = read(HEAD + """
                actions:
                  - {at: 2026-08-03T10:00, do: visit, business: noodle, by: wang, failed: [{item: 3}], as: i1}
                  - {at: 2026-08-04T10:00, do: forward, issue: i1, body: EDUCATION, reason: 属校园管理, by: office}
                  - {at: 2026-08-05T10:00, do: forward, case: noodle, to: office, by: office}
                  - {at: 2026-08-06T10:00, do: ask-body, issue: i1, body: HEALTH, by: office}
                """);

        assertThat(scenario.actions())
                .extracting(ActionLine::verb)
                .containsExactly(Verb.VISIT, Verb.FORWARD, Verb.FORWARD, Verb.ASK_BODY);
        assertThat(problems(HEAD + """
                actions:
                  - {at: 2026-08-04T10:00, do: forward, case: noodle, reason: 无人接收, by: office}
                """)).singleElement().asString().endsWith("to is missing");
    }

    @Test
    void everythingWrongIsNamedByFileAndLine() {
        assertThat(problems(HEAD + """
                actions:
                  - {at: 2026-08-03T10:00, do: dance, by: wang}
                  - {at: 2026-08-03T10:00, do: visit, business: noodle, by: nobody}
                  - {at: 2026-13-03T10:00, do: visit, business: noodle, by: wang}
                  - {at: 2026-08-03T10:00, do: verify, issue: i9, by: wang}
                  - {at: 2026-12-03T10:00, do: visit, business: noodle, by: wang}
                  - {at: 2026-08-03T10:00, do: fault, what: kafka-down, for: PT1H}
                  - {at: 2026-08-03T10:00, do: visit, business: noodle, by: wang, colour: red}
                only: [massage]
                """))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("s.yaml:11: unknown verb dance; known are visit, "),
                        line -> assertThat(line).isEqualTo("s.yaml:12: by: nobody on the register has the id nobody"),
                        line -> assertThat(line).startsWith("s.yaml:13: at: 2026-13-03T10:00 is not a date"),
                        line -> assertThat(line).isEqualTo("s.yaml:14: no visit before this line is named as: i9"),
                        line -> assertThat(line)
                                .isEqualTo("s.yaml:15: happens at 2026-12-03T10:00, outside from and until"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "s.yaml:16: fault kafka-down is not supported yet; there are smtp-down and kill: <service>"),
                        line -> assertThat(line).startsWith("s.yaml:17: unknown field colour"),
                        line -> assertThat(line).startsWith("s.yaml:18: no kind of fact is called massage"));
    }

    @Test
    void whatIsNotYamlIsNamedByLineToo() {
        assertThat(problems(HEAD + "actions: [\n")).singleElement().asString().startsWith("s.yaml:");
        assertThat(problems("- a\n")).singleElement().asString().startsWith("s.yaml:1: ");
        assertThat(problems("from: 2026-07-01\nuntil: 2026-07-02\n")).containsExactly("s.yaml:1: register is missing");
    }

    @Test
    void somebodyMissingFromTheRegisterIsOnlyAWarning() {
        assertThat(read(HEAD).warnings()).containsExactly("s.yaml:6: wang refers to zhao, who is not on the register");
    }

    @Test
    void expectationsKeepTheirWordsAndTimes() {
        Scenario scenario = read(HEAD + """
                expect:
                  - {on: 2026-07-01, message: plan-issued, to: [wang, office], count: 2}
                  - {never: task-overdue, to: office2, after: 2026-07-05}
                """);

        Expectation first = scenario.expectations().getFirst();
        assertThat(first.kind()).isEqualTo("message");
        assertThat(first.about()).containsExactly("plan-issued");
        assertThat(first.when().on()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(first.fields()).containsEntry("to", java.util.List.of("wang", "office"));
        Expectation second = scenario.expectations().getLast();
        assertThat(second.never()).isTrue();
        assertThat(second.when().from()).isEqualTo(Instant.parse("2026-07-05T16:00:00Z"));
    }

    @Test
    void aRegisterMayLieInFilesBesideTheScenario() throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                人员名册,,
                编号,姓名,角色,地区代码
                wang,王伟,CADRE,230102001001
                """);
        Files.writeString(folder.resolve("scenario.yaml"), """
                scenario: Files
                from: 2026-07-01
                until: 2026-07-02
                register: {people: people.csv}
                """);

        Scenario scenario = ScenarioReader.read(folder);

        assertThat(scenario.register().people()).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo("wang");
            assertThat(person.at()).hasToString("people.csv:3");
        });
    }

    @Test
    void aBusinessWithoutCreditCodeAlwaysGetsTheSameValidOne() {
        String code = CreditCode.of("noodle", "230102001001");

        assertThat(code).hasSize(18).startsWith("92230102").isEqualTo(CreditCode.of("noodle", "230102001001"));
        assertThat(CreditCode.of("dumpling", "230102001001")).isNotEqualTo(code);
    }

    private Scenario read(String yaml) {
        try {
            Path file = folder.resolve("s.yaml");
            Files.writeString(file, yaml);
            return ScenarioReader.read(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private java.util.List<String> problems(String yaml) {
        ScenarioProblem problem = catchThrowableOfType(ScenarioProblem.class, () -> read(yaml));
        assertThat(problem).as("a problem of the scenario").isNotNull();
        return problem.problems();
    }
}
