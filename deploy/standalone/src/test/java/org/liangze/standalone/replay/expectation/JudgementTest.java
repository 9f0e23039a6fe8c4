package org.liangze.standalone.replay.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liangze.standalone.replay.scenario.ScenarioReader;
import org.liangze.standalone.replay.scenario.Times;
import org.liangze.standalone.replay.timeline.Fact;
import org.liangze.standalone.replay.timeline.Kind;
import org.liangze.standalone.replay.timeline.Timeline;

class JudgementTest {
    private static final Timeline HAPPENED = Timeline.of(List.of(
            message("2026-07-01T09:00", "plan-issued", List.of("noodle", "dumpling"), "wang", List.of()),
            message("2026-09-23T09:00", "visit-reminder", List.of("noodle"), "wang", List.of("T-1", "T-7"))));

    private static final List<Fact> FIGURES =
            List.of(Fact.figure(Times.instant("2026-10-01T00:00"), "registry", "coverage", "230102", "2026-Q3", "5/6"));

    @TempDir
    Path folder;

    @Test
    void listsContainAndAlternativesMatchAny() {
        assertThat(judge("""
                - {on: 2026-07-01, message: plan-issued, to: wang, subject: dumpling, count: 1}
                - {by: 2026-09-30, message: visit-reminder, step: [T-3, T-7]}
                - {after: 2026-07-01, before: 2026-09-24, message: visit-reminder, subject: noodle}
                - {never: task-overdue}
                """)).isEmpty();
    }

    @Test
    void figuresAreExpectedByTheirNumbers() {
        assertThat(judge("""
                - {on: 2026-10-01, figure: coverage, step: 2026-Q3, detail: 5/6, count: 1}
                """)).isEmpty();
        assertThat(judge("""
                - {on: 2026-10-01, figure: coverage, step: 2026-Q3, detail: 6/6}
                """)).singleElement().asString().contains("5/6");
    }

    @Test
    void anUnmetLineSaysWhatHappenedInstead() {
        assertThat(judge("""
                - {on: 2026-09-24, message: visit-reminder, to: wang}
                - {message: plan-issued, count: 1}
                """)).singleElement().asString().startsWith("""
                s.yaml:6: {on: 2026-09-24, message: visit-reminder, to: wang} did not happen
                    {"at":"2026-09-23T09:00","service":"notify","kind":"message","type":"visit-reminder\"""");
    }

    @Test
    void whatMustNotHappenAndWrongNumbersFail() {
        assertThat(judge("""
                - {never: visit-reminder, to: wang}
                - {message: plan-issued, count: 2}
                - {message: visit-reminder, at-least: 2}
                """))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        "s.yaml:6: {never: visit-reminder, to: wang} must not happen, but did once"),
                        line -> assertThat(line)
                                .startsWith(
                                        "s.yaml:7: {message: plan-issued, count: 2} expected 2 times, happened once"),
                        line -> assertThat(line)
                                .startsWith(
                                        "s.yaml:8: {message: visit-reminder, at-least: 2} happened once, expected at least 2"));
    }

    @Test
    void inKindsNamedByOnlyTheUnexpectedFails() {
        assertThat(judge("""
                - {message: plan-issued}
                only: [message]
                """)).singleElement().asString().contains("only: not expected: {\"at\":\"2026-09-23T09:00\"");
    }

    private List<String> judge(String lines) {
        try {
            Path file = folder.resolve("s.yaml");
            Files.writeString(file, """
                    scenario: A test
                    from: 2026-07-01
                    until: 2026-10-01
                    register: {people: [], businesses: []}
                    expect:
                    """ + lines.replaceAll("(?m)^- ", "  - "));
            return Judgement.of(ScenarioReader.read(file), HAPPENED, FIGURES);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Fact message(String at, String type, List<String> subject, String to, List<String> steps) {
        return new Fact(
                Times.instant(at),
                "notify",
                Kind.MESSAGE,
                type,
                subject,
                List.of(to),
                List.of("in-app", "email"),
                steps,
                null,
                null,
                LocalDate.of(2026, 9, 30),
                null,
                null,
                0,
                List.of());
    }
}
