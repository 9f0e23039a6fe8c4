package org.liangze.standalone.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.liangze.kit.time.MovableClock;
import org.liangze.standalone.machine.Machine;
import org.liangze.standalone.machine.MachineOptions;
import org.liangze.standalone.replay.expectation.Judgement;
import org.liangze.standalone.replay.scenario.Scenario;
import org.liangze.standalone.replay.scenario.Times;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Starts a machine for a scenario, replays it, compares, and writes everything down. */
public final class Rehearsal {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PrintStream words;

    /**
     * Prepares to replay.
     *
     * @param words hears how far it is
     */
    public Rehearsal(PrintStream words) {
        this.words = words;
    }

    /** Replays a scenario and writes timeline, mails, figures and report into a folder. */
    public ReplayResult of(Scenario scenario, Path out) {
        long start = System.nanoTime();
        MovableClock clock = new MovableClock(scenario.from(), Times.SHANGHAI);
        Progress progress = new Progress(words, PAUSE, scenario.from(), scenario.until());
        MachineOptions options = MachineOptions.rehearsal(clock).with(part -> progress.say("starting " + part));
        try (Machine machine = Machine.start(options);
                Replay replay = new Replay(scenario, machine, clock, progress)) {
            Replay.Played played = replay.play();
            List<String> failures = Judgement.of(scenario, played.timeline(), played.indicators());
            write(scenario, played, failures, out);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new ReplayResult(played.timeline(), failures, out, played.steps(), played.events(), took);
        }
    }

    private static void write(Scenario scenario, Replay.Played played, List<String> failures, Path out) {
        try {
            Files.createDirectories(out);
            String lines = String.join("\n", played.timeline().lines());
            Files.writeString(out.resolve("timeline.jsonl"), lines.isEmpty() ? "" : lines + "\n", UTF_8);
            Files.writeString(
                    out.resolve("indicators.json"), PRETTY.writeValueAsString(played.figures()) + "\n", UTF_8);
            Files.writeString(out.resolve("report.html"), ReportPage.of(scenario, played, failures), UTF_8);
            played.mails().write(out.resolve("mail.mbox"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + out, e);
        }
    }
}
