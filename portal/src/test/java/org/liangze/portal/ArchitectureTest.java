package org.liangze.portal;

import org.junit.jupiter.api.Test;
import org.liangze.testkit.ArchitectureRules;

class ArchitectureTest {
    @Test
    void thePortalKeepsTheArrows() {
        ArchitectureRules.check("org.liangze.portal");
    }
}
