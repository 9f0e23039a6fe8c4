package org.liangze.registry.importing;

import java.util.UUID;
import org.liangze.kit.id.Ids;

/** Ids of questions: a row asks at most one. */
final class Questions {
    private Questions() {}

    static UUID id(UUID job, int sheet, int row) {
        return Ids.named("import-question", job, sheet, row);
    }
}
