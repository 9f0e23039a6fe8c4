package org.liangze.standalone.machine;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.time.MovableClock;

/**
 * What kind of machine to start.
 *
 * @param home where everything is kept; null for a temporary one that is deleted at the end
 * @param clock a clock the caller moves, and then no Quartz; null for the real time
 * @param portalPort where the portal listens; null for no portal
 * @param bootstrapAdministrator code of the administrator whom the registry makes when nobody is on it
 * @param properties further properties for every context
 * @param progress hears a plain word about each part as it starts
 */
public record MachineOptions(
        @Nullable Path home,
        @Nullable MovableClock clock,
        @Nullable Integer portalPort,
        String bootstrapAdministrator,
        Map<String, String> properties,
        Consumer<String> progress) {

    public static MachineOptions at(Path home, int portalPort) {
        return new MachineOptions(home, null, portalPort, "admin", Map.of(), word -> {});
    }

    public static MachineOptions rehearsal(MovableClock clock) {
        return new MachineOptions(null, clock, null, "admin", Map.of(), word -> {});
    }

    public MachineOptions with(Consumer<String> hears) {
        return new MachineOptions(home, clock, portalPort, bootstrapAdministrator, properties, hears);
    }

    public MachineOptions with(Map<String, String> further) {
        return new MachineOptions(home, clock, portalPort, bootstrapAdministrator, further, progress);
    }
}
