package org.liangze.registry;

import org.junit.jupiter.api.Test;
import org.liangze.testkit.SchemaRules;

class RegistrySchemaTest {
    @Test
    void everyForeignKeyIsIndexedAndEveryRegionProtected() {
        SchemaRules.check(TheRegistry.service().sql(), "registry");
    }
}
