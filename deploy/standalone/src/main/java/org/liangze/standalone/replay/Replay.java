package org.liangze.standalone.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.quiet.TimeTravel;
import org.liangze.kit.time.MovableClock;
import org.liangze.standalone.machine.Machine;
import org.liangze.standalone.replay.scenario.ActionLine;
import org.liangze.standalone.replay.scenario.BusinessLine;
import org.liangze.standalone.replay.scenario.Scenario;
import org.liangze.standalone.replay.scenario.Simulation;
import org.liangze.standalone.replay.scenario.Times;
import org.liangze.standalone.replay.scenario.Verb;
import org.liangze.standalone.replay.timeline.Fact;
import org.liangze.standalone.replay.timeline.Hearing;
import org.liangze.standalone.replay.timeline.Said;
import org.liangze.standalone.replay.timeline.Timeline;

/** One scenario from its first instant to its last on a running, empty machine. */
final class Replay implements AutoCloseable {
    private static final String KILL = "kill: ";

    private final Scenario scenario;
    private final Machine machine;
    private final MovableClock clock;
    private final TimeTravel travel;
    private final Progress progress;
    private final Doors doors;
    private final Cast cast = new Cast();
    private final Agenda agenda = new Agenda();
    private final Hearing hearing;
    private final Mails mails;
    private final Figures figures;
    private final Deeds deeds;
    private final Refusals refusals;
    private final @Nullable Simulating simulating;
    private final List<Said> said = new ArrayList<>();

    Replay(Scenario scenario, Machine machine, MovableClock clock, Progress progress) {
        this.scenario = scenario;
        this.machine = machine;
        this.clock = clock;
        this.travel = machine.timeTravel();
        this.progress = progress;
        this.doors = new Doors(machine, clock);
        this.hearing = new Hearing(machine.kafka());
        this.mails = new Mails(machine.mail());
        this.figures = new Figures(doors, regions(scenario));
        Visiting visiting = new Visiting(doors, cast);
        this.deeds = new Deeds(doors, cast, visiting, scenario, clock);
        this.refusals = new Refusals(cast.names(), clock);
        Simulation simulation = scenario.simulation();
        this.simulating =
                simulation == null ? null : new Simulating(simulation, doors, visiting, agenda, refusals::attempt);
    }

    /** Plays it, and tells what happened. */
    Played play() {
        travel.awaitQuiet();
        new Policies(doors).set(scenario.policy(), Times.day(scenario.from()));
        new Registering(doors, cast).register(scenario.register(), Times.day(scenario.from()));
        travel.settle();
        plan();
        for (Agenda.Item item = agenda.next();
                item != null && !item.at().isAfter(scenario.until());
                item = agenda.next()) {
            perform(item);
        }
        travel.to(scenario.until(), this::step);
        figures.take(scenario.until());
        hear();
        mails.collect();
        said.sort(Comparator.comparing(Said::time));
        List<Fact> refused = refusals.facts();
        return new Played(
                Timeline.of(said, refused, cast.names()),
                mails,
                figures.all(),
                figures.facts(),
                progress.steps(),
                said.size());
    }

    /**
     * What came of it.
     *
     * @param figures for {@code indicators.json}
     * @param indicators the same for expectations
     */
    record Played(
            Timeline timeline,
            Mails mails,
            tools.jackson.databind.node.ArrayNode figures,
            List<Fact> indicators,
            long steps,
            int events) {}

    private void plan() {
        for (ActionLine action : scenario.actions()) {
            if (action.verb() == Verb.FAULT) {
                fault(action);
            } else {
                agenda.add(action.instant(), () -> refusals.attempt(action, () -> deeds.perform(action)));
            }
        }
        Figures.quarterEnds(scenario.from(), scenario.until()).forEach(end -> agenda.add(end, () -> figures.take(end)));
        if (simulating != null) {
            for (Instant day = scenario.from(); day.isBefore(scenario.until()); day = day.plus(Duration.ofDays(1))) {
                agenda.addOneOfMany(Times.at(Times.day(day), "09:30"), this::hear);
            }
        }
    }

    /** The mail server, or the background work of a service, is away for a while. */
    private void fault(ActionLine action) {
        Duration duration = action.fields().as("for", Times::duration);
        Instant end = action.instant().plus(duration == null ? Duration.ZERO : duration);
        String what = action.fields().need("what");
        if (what.startsWith(KILL)) {
            String service = what.substring(KILL.length());
            agenda.add(action.instant(), () -> travel.down(service));
            agenda.add(end, () -> travel.up(service));
            return;
        }
        agenda.add(action.instant(), () -> machine.mail().stopAccepting());
        agenda.add(end, () -> machine.mail().startAccepting());
    }

    private void perform(Agenda.Item item) {
        if (item.at().isAfter(clock.instant())) {
            travel.to(item.at(), this::step);
        }
        item.deed().run();
        if (!agenda.goesOn(item)) {
            travel.settle();
            step();
        }
    }

    private void step() {
        mails.collect();
        if (progress.step()) {
            hear();
            progress.tell(clock.instant(), said.size());
        }
    }

    private void hear() {
        List<Said> news = hearing.news();
        said.addAll(news);
        if (simulating != null) {
            simulating.hear(news, clock.instant());
        }
    }

    private static Stream<String> regions(Scenario scenario) {
        Stream<String> own = scenario.register().businesses().stream().map(BusinessLine::region);
        return scenario.register().sample() ? Stream.concat(own, Stream.of("230102")) : own;
    }

    @Override
    public void close() {
        machine.mail().startAccepting();
        hearing.close();
        doors.close();
    }
}
