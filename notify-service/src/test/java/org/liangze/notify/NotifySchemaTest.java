package org.liangze.notify;

import org.junit.jupiter.api.Test;
import org.liangze.testkit.SchemaRules;

class NotifySchemaTest {
    @Test
    void everyForeignKeyIsIndexedAndEveryRegionProtected() {
        SchemaRules.check(NotifyUnderTest.service().sql(), "notify");
    }
}
