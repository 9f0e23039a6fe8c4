package org.liangze.standalone.bench;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.quiet.TimeTravel;
import org.liangze.kit.time.MovableClock;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.standalone.machine.Machine;
import org.liangze.standalone.machine.MachineOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** PostgreSQL, Kafka and the registry alone, in a temporary folder, and a province to put into it. */
final class Bench implements AutoCloseable {
    /** How long the two lists took, in nanoseconds. */
    record Imported(long people, long businesses) {
        long all() {
            return people + businesses;
        }
    }

    private final BenchOptions options;
    private final Machine machine;
    private final Door door;
    private final Province province;
    private final Consumer<String> progress;

    private Bench(BenchOptions options, Machine machine, Consumer<String> progress) {
        this.options = options;
        this.machine = machine;
        this.progress = progress;
        this.door = new Door(machine, "registry", PersonDraft.id("admin"));
        List<String> villages = sql().sql("select code from registry.region where level = 'VILLAGE' order by md5(code)")
                .query(String.class)
                .list();
        this.province = new Province(villages, options.people());
        awaitQuiet();
    }

    static Bench start(BenchOptions options, Consumer<String> progress) {
        Map<String, String> roomy = Map.of(
                "spring.servlet.multipart.max-file-size",
                "500MB",
                "spring.servlet.multipart.max-request-size",
                "501MB");
        Machine machine = Machine.start(
                MachineOptions.alone("registry", roomy).with(part -> progress.accept("starting " + part + " …")));
        return new Bench(options, machine, progress);
    }

    BenchOptions options() {
        return options;
    }

    Machine machine() {
        return machine;
    }

    Door door() {
        return door;
    }

    Province province() {
        return province;
    }

    void say(String word) {
        progress.accept(word);
    }

    /** The database as its superuser. */
    JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(machine.database(), "postgres", ""));
    }

    /** People first, and once the registry knows them the businesses. */
    Imported importProvince() {
        say("importing %,d people …".formatted(options.people()));
        long people = importing(province.people());
        awaitQuiet();
        say("importing %,d businesses …".formatted(options.businesses()));
        return new Imported(people, importing(province.businesses(options.businesses())));
    }

    /** Until every fact is on Kafka and the running services have taken it in. */
    void awaitQuiet() {
        MovableClock clock = new MovableClock(Clock.systemUTC().instant(), WorkCalendar.ZONE);
        new TimeTravel(clock, List.copyOf(machine.services().values())).awaitQuiet();
    }

    private long importing(List<byte[]> files) {
        long from = System.nanoTime();
        files.forEach(door::importing);
        return System.nanoTime() - from;
    }

    @Override
    public void close() {
        door.close();
        machine.close();
    }
}
