package org.liangze.standalone.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** A cadre's 承诺书 as a scenario's person signs it on the phone: generated, signed and kept as printed (domain.md §3.7). */
final class Committing {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** One white dot; a scenario does not draw. */
    private static final String SIGNATURE = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    private final Doors doors;
    private final Clock clock;

    Committing(Doors doors, Clock clock) {
        this.doors = doors;
        this.clock = clock;
    }

    void commit(UUID cadre) {
        String path = "/commitments/" + cadre;
        doors.post("registry", path + "/generate", cadre, Map.of());
        String today = LocalDate.ofInstant(clock.instant(), SHANGHAI).toString();
        doors.post("registry", path + "/sign", cadre, Map.of("signature", SIGNATURE, "signedOn", today));
        doors.post("registry", path + "/upload", cadre, Map.of());
    }
}
