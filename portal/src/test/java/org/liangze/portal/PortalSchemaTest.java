package org.liangze.portal;

import org.junit.jupiter.api.Test;
import org.liangze.testkit.SchemaRules;

class PortalSchemaTest {
    @Test
    void everyForeignKeyIsIndexedAndEveryRegionProtected() {
        SchemaRules.check(Portal.PORTAL.sql(), "portal");
    }
}
