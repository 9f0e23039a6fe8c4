package org.liangze.standalone.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.time.MovableClock;

/**
 * What kind of machine to start.
 *
 * @param home where everything is kept; null for a temporary one that is deleted at the end
 * @param services which of the services to start
 * @param clock a clock the caller moves, and then no Quartz; null for the real time
 * @param portalPort where the portal listens; null for no portal
 * @param bootstrapAdministrator code of the administrator whom the registry makes when nobody is on it
 * @param properties further properties for every context
 * @param progress hears a plain word about each part as it starts
 */
public record MachineOptions(
        @Nullable Path home,
        List<String> services,
        @Nullable MovableClock clock,
        @Nullable Integer portalPort,
        String bootstrapAdministrator,
        Map<String, String> properties,
        Consumer<String> progress) {

    /** All of them, in the order in which they start. */
    public static final List<String> ALL = List.of("registry", "tasking", "escalation", "notify");

    public static MachineOptions at(Path home, int portalPort) {
        return new MachineOptions(home, ALL, null, portalPort, "admin", Map.of(), word -> {});
    }

    public static MachineOptions rehearsal(MovableClock clock) {
        return new MachineOptions(null, ALL, clock, null, "admin", Map.of(), word -> {});
    }

    /** One service alone on real time, temporary, to be measured. */
    public static MachineOptions alone(String service, Map<String, String> properties) {
        return new MachineOptions(null, List.of(service), null, null, "admin", properties, word -> {});
    }

    /** One service alone, temporary, on a clock that the caller moves. */
    public static MachineOptions alone(String service, MovableClock clock) {
        return new MachineOptions(null, List.of(service), clock, null, "admin", Map.of(), word -> {});
    }

    public MachineOptions with(Consumer<String> hears) {
        return new MachineOptions(home, services, clock, portalPort, bootstrapAdministrator, properties, hears);
    }

    public MachineOptions with(Map<String, String> further) {
        return new MachineOptions(home, services, clock, portalPort, bootstrapAdministrator, further, progress);
    }
}
