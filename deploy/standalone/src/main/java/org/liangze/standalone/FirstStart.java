package org.liangze.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.liangze.calendar.WorkCalendar;
import org.liangze.kit.quiet.TimeTravel;
import org.liangze.kit.time.MovableClock;
import org.liangze.portal.account.Accounts;
import org.liangze.registry.person.model.PersonDraft;
import org.liangze.standalone.machine.Machine;
import org.liangze.standalone.sample.DemoPeople;
import org.liangze.standalone.sample.SampleDistrict;
import org.liangze.standalone.sample.SampleWorkbook;
import org.springframework.context.ApplicationContext;

/**
 * Registers the sample district and gives four of its people a password. Each step can be done again, so a first start that
 * was interrupted is simply repeated.
 */
final class FirstStart {
    /** The administrator whom the registry makes when nobody is on it. */
    static final String ADMINISTRATOR = "admin";

    private static final Duration PLAN_PATIENCE = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Machine machine;
    private final HomeFolder home;
    private final Clock clock;
    private final Consumer<String> progress;

    FirstStart(Machine machine, HomeFolder home, Clock clock, Consumer<String> progress) {
        this.machine = machine;
        this.home = home;
        this.clock = clock;
        this.progress = progress;
    }

    void run() {
        progress.accept("First start: registering the sample district 道里区 through the importer …");
        try (Services services = new Services(machine, id(ADMINISTRATOR))) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
            SampleDistrict district = SampleDistrict.of(SampleDistrict.SEED, today);
            byte[] workbook = home.sample(() -> SampleWorkbook.bytes(district));
            Importing.Imported imported = new Importing(services).bring("sample-district.xlsx", workbook);
            progress.accept("  %,d people and %,d businesses are on the register (%d warnings to look at)"
                    .formatted(imported.people(), imported.businesses(), imported.warnings()));
            awaitEverybodyKnows();
            awaitPlan(services);
            signIns(DemoPeople.of(district));
        }
        home.firstStartDone();
    }

    private void awaitEverybodyKnows() {
        progress.accept("  letting every service hear of them …");
        List<ApplicationContext> everybody = new ArrayList<>(machine.services().values());
        everybody.add(machine.portal());
        new TimeTravel(new MovableClock(clock.instant(), WorkCalendar.ZONE), everybody).awaitQuiet();
    }

    private void awaitPlan(Services services) {
        long deadline = System.nanoTime() + PLAN_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            int tasks = services.get("tasking", "/plans/current").get("tasks").asInt();
            if (tasks > 0) {
                progress.accept("  %,d visits are planned for this quarter".formatted(tasks));
                return;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        progress.accept("  the plan of the quarter is not there yet; it comes as soon as planning has run");
    }

    private void signIns(DemoPeople people) {
        Accounts accounts = machine.portal().getBean(Accounts.class);
        SignInSheet sheet = SignInSheet.of(
                people, new Passwords(), (person, password) -> accounts.setPassword(id(person.code()), password));
        home.write(home.signIn(), sheet.text());
    }

    private static UUID id(String code) {
        return PersonDraft.id(code);
    }
}
