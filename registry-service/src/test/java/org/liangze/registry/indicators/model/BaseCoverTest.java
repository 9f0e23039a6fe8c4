package org.liangze.registry.indicators.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangze.registry.indicators.model.BaseCover.Load;
import org.liangze.registry.indicators.model.BaseCover.Reach;

/** Where the regulator's base counts, and where the register stands in for it (domain.md §9). */
class BaseCoverTest {
    private static final Load COUNTY = new Load("230102", 6);
    private static final Load FINE = new Load("230103", 12);

    @Test
    void withoutAListNothingIsCovered() {
        assertThat(BaseCover.of(List.of(), "230102")).isEqualTo(new BaseCover(Reach.NONE, List.of()));
        assertThat(BaseCover.of(List.of(FINE), "230102").reach()).isEqualTo(Reach.NONE);
    }

    @Test
    void aListOfTheRegionOrOneAboveCoversIt() {
        assertThat(BaseCover.of(List.of(COUNTY), "230102")).isEqualTo(new BaseCover(Reach.WHOLE, List.of("230102")));
        assertThat(BaseCover.of(List.of(FINE), "230103001"))
                .isEqualTo(new BaseCover(Reach.WHOLE, List.of("230103001")));
    }

    @Test
    void aListThatNamesCountiesOnlySaysNothingOfATownship() {
        assertThat(BaseCover.of(List.of(COUNTY), "230102001").reach()).isEqualTo(Reach.TOO_COARSE);
    }

    @Test
    void aCityWithListsOfSomeCountiesIsCoveredInPart() {
        assertThat(BaseCover.of(List.of(COUNTY, FINE), "2301"))
                .isEqualTo(new BaseCover(Reach.PART, List.of("230102", "230103")));
    }

    @Test
    void ofListsWithinEachOtherTheOutermostIsTheRoot() {
        Load township = new Load("230103001", 12);
        assertThat(BaseCover.of(List.of(FINE, township), "2301").roots()).containsExactly("230103");
    }
}
