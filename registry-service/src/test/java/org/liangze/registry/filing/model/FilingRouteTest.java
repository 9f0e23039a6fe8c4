package org.liangze.registry.filing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.Level;

class FilingRouteTest {
    private static final UUID TOWN = new UUID(0, 1);
    private static final UUID COUNTY = new UUID(0, 2);
    private static final UUID CITY = new UUID(0, 3);
    private static final Map<Level, UUID> ALL = Map.of(
            Level.PROVINCE,
            new UUID(0, 4),
            Level.CITY,
            CITY,
            Level.COUNTY,
            COUNTY,
            Level.TOWNSHIP,
            TOWN,
            Level.VILLAGE,
            new UUID(0, 5));

    @Test
    void itPassesEachOfficeAboveTheCadreUpToTheCity() {
        assertThat(FilingRoute.from(Level.VILLAGE, ALL).stops())
                .extracting(FilingRoute.Stop::officeId)
                .containsExactly(TOWN, COUNTY, CITY);
        assertThat(FilingRoute.from(Level.COUNTY, ALL).stops())
                .extracting(FilingRoute.Stop::level)
                .containsExactly(Level.CITY);
    }

    @Test
    void aLevelWithoutAnOfficeIsSkipped() {
        assertThat(FilingRoute.from(Level.VILLAGE, Map.of(Level.CITY, CITY)).stops())
                .extracting(FilingRoute.Stop::level)
                .containsExactly(Level.CITY);
    }

    @Test
    void withNobodyAboveItIsCompleteAtOnce() {
        assertThat(FilingRoute.from(Level.CITY, ALL).stops()).isEmpty();
        assertThat(FilingRoute.from(Level.VILLAGE, Map.of()).stops()).isEmpty();
    }
}
