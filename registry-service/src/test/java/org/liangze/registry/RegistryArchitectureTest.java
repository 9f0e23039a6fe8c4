package org.liangze.registry;

import org.junit.jupiter.api.Test;
import org.liangze.testkit.ArchitectureRules;

class RegistryArchitectureTest {
    @Test
    void theArrowsPointTheRightWay() {
        ArchitectureRules.check("org.liangze.registry");
    }
}
