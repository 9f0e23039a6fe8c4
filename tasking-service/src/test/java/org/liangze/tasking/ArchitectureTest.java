package org.liangze.tasking;

import org.junit.jupiter.api.Test;
import org.liangze.testkit.ArchitectureRules;

class ArchitectureTest {
    @Test
    void theArrowsHold() {
        ArchitectureRules.check("org.liangze.tasking");
    }
}
