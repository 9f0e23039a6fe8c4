package org.liangze.tasking.visit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liangze.contracts.IssueClass.L1;
import static org.liangze.contracts.IssueClass.L2;
import static org.liangze.contracts.IssueClass.L3;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IssueClassesTest {
    private static final IssueClasses CLASSES = new IssueClasses(Map.of(L1, 0, L2, 15));
    private static final LocalDate FOUND = LocalDate.of(2026, 8, 3);

    @Test
    void classesAndDueDates() {
        assertThat(CLASSES.of(null, false)).isEqualTo(L2);
        assertThat(CLASSES.due(L1, FOUND)).isEqualTo(FOUND);
        assertThat(CLASSES.due(L2, FOUND)).isEqualTo(LocalDate.of(2026, 8, 18));
        assertThat(CLASSES.due(L3, FOUND)).isNull();
    }

    @Test
    void repeatedIsOneClassUp() {
        assertThat(CLASSES.of(L1, true)).isEqualTo(L2);
        assertThat(CLASSES.of(null, true)).isEqualTo(L3);
        assertThat(CLASSES.of(L3, true)).isEqualTo(L3);
    }
}
