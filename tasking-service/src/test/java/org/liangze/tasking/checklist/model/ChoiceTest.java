package org.liangze.tasking.checklist.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.Tier;

/** Which list counts where and when (domain.md §5.21). */
class ChoiceTest {
    private static final List<BusinessKind> KINDS = List.of(BusinessKind.values());
    private static final LocalDate JAN = LocalDate.of(2026, 1, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final String VILLAGE = "230102001001";

    private final List<Edition> published = new ArrayList<>();
    private final Edition base = publish(null, "", 1, JAN);
    private final Edition catering = publish(BusinessKind.CATERING, "", 1, JAN);

    @Test
    void villageCadresHaveTheirOwn() {
        assertThat(LevelGroup.of(Tier.D)).isEqualTo(LevelGroup.VILLAGE);
        for (Tier tier : List.of(Tier.A, Tier.B, Tier.C)) {
            assertThat(LevelGroup.of(tier)).isEqualTo(LevelGroup.TOWNSHIP);
        }
        assertThat(new Choice(published).inForce(new Visited(LevelGroup.TOWNSHIP, BusinessKind.CATERING, VILLAGE), MAY))
                .as("nothing is published for that level group")
                .isEmpty();
    }

    @Test
    void aKindsOwnListBeatsTheGeneralOne() {
        assertThat(on(BusinessKind.CATERING, MAY)).isEqualTo(catering);
        assertThat(on(BusinessKind.STALL, MAY)).isEqualTo(base);
    }

    @Test
    void specialFoodAndStaffCanteensShareUntilTheyHaveTheirOwn() {
        Edition production = publish(BusinessKind.FOOD_PRODUCTION, "", 1, JAN);
        Edition school = publish(BusinessKind.SCHOOL_CANTEEN, "", 1, JAN);
        assertThat(on(BusinessKind.SPECIAL_FOOD_PRODUCTION, MAY)).isEqualTo(production);
        assertThat(on(BusinessKind.STAFF_CANTEEN, MAY)).isEqualTo(school);
        Edition staff = publish(BusinessKind.STAFF_CANTEEN, "2301", 1, MAY);
        assertThat(on(BusinessKind.STAFF_CANTEEN, MAY)).isEqualTo(staff);
        assertThat(on(BusinessKind.SCHOOL_CANTEEN, MAY)).isEqualTo(school);
    }

    @Test
    void theNearestPlaceBeatsTheWiderOneAndNobodyElsesCounts() {
        Edition city = publish(null, "2301", 1, JAN);
        Edition county = publish(null, "230102", 1, JAN);
        publish(null, "230103", 1, JAN);
        assertThat(on(BusinessKind.STALL, MAY)).isEqualTo(county);
        assertThat(new Choice(published).inForce(new Visited(LevelGroup.VILLAGE, BusinessKind.STALL, "230199001"), MAY))
                .contains(city);
        assertThat(new Choice(published).inForce(new Visited(LevelGroup.VILLAGE, BusinessKind.STALL, "110101001"), MAY))
                .contains(base);
    }

    @Test
    void aPlacesGeneralListDoesNotReachIntoAKindsOwn() {
        publish(null, "230102", 1, JAN);
        assertThat(on(BusinessKind.CATERING, MAY)).isEqualTo(catering);
    }

    @Test
    void aVersionCountsFromItsDayOn() {
        Edition second = publish(null, "", 2, JUNE);
        assertThat(on(BusinessKind.STALL, JUNE.minusDays(1))).isEqualTo(base);
        assertThat(on(BusinessKind.STALL, JUNE)).isEqualTo(second);
        Edition third = publish(null, "", 3, JUNE);
        assertThat(on(BusinessKind.STALL, JUNE))
                .as("the later of two for one day")
                .isEqualTo(third);
    }

    @Test
    void retiringGoesBackToTheWiderOneAndAnotherVersionComesBack() {
        publish(null, "230102", 1, JAN);
        published.add(new Edition(id(null, "230102"), 2, new Line(LevelGroup.VILLAGE, null, "230102"), MAY, true));
        assertThat(on(BusinessKind.STALL, MAY)).isEqualTo(base);
        Edition again = publish(null, "230102", 3, JUNE);
        assertThat(on(BusinessKind.STALL, JUNE)).isEqualTo(again);
    }

    @Test
    void ofASpanEveryListThatWasInForceOnOneOfItsDays() {
        Edition second = publish(null, "", 2, MAY);
        Edition third = publish(null, "", 3, JUNE);
        assertThat(span(MAY.minusDays(7), MAY.plusDays(1))).containsExactly(base, second);
        assertThat(span(MAY, MAY.plusDays(7))).containsExactly(second);
        assertThat(span(MAY.minusDays(1), JUNE)).containsExactly(base, second, third);
        assertThat(span(JUNE.minusDays(8), JUNE.minusDays(1))).containsExactly(second);
    }

    /** Whatever is published: what counts is for the level group, of a place the business lies in, and has come into force. */
    @Test
    void nothingCountsThatMayNot() {
        Random random = new Random(20260501);
        List<String> places = List.of("", "23", "2301", "230102", "230102001", "230103", "11");
        for (int n = 2; n < 300; n++) {
            LocalDate effective = JAN.plusDays(random.nextInt(300));
            BusinessKind kind = random.nextInt(4) == 0 ? null : KINDS.get(random.nextInt(KINDS.size()));
            String place = places.get(random.nextInt(places.size()));
            boolean retires = random.nextInt(5) == 0 && !(place.isEmpty() && kind == null);
            published.add(
                    new Edition(id(kind, place), n, new Line(LevelGroup.VILLAGE, kind, place), effective, retires));
            LocalDate day = JAN.plusDays(random.nextInt(300));
            BusinessKind asked = KINDS.get(random.nextInt(KINDS.size()));
            Edition chosen = on(asked, day);
            assertThat(chosen.retires()).isFalse();
            assertThat(chosen.effective()).isBeforeOrEqualTo(day);
            assertThat(VILLAGE).startsWith(chosen.line().region());
            assertThat(published)
                    .as("no later version of that line has come into force")
                    .noneMatch(other -> other.line().equals(chosen.line())
                            && other.effective().isAfter(chosen.effective())
                            && !other.effective().isAfter(day));
        }
    }

    private Edition on(BusinessKind kind, LocalDate day) {
        Optional<Edition> chosen = new Choice(published).inForce(new Visited(LevelGroup.VILLAGE, kind, VILLAGE), day);
        return chosen.orElseThrow();
    }

    private List<Edition> span(LocalDate from, LocalDate to) {
        return new Choice(published).inForce(new Visited(LevelGroup.VILLAGE, BusinessKind.STALL, VILLAGE), from, to);
    }

    private Edition publish(@Nullable BusinessKind kind, String region, int version, LocalDate effective) {
        Edition edition =
                new Edition(id(kind, region), version, new Line(LevelGroup.VILLAGE, kind, region), effective, false);
        published.add(edition);
        return edition;
    }

    private static UUID id(@Nullable BusinessKind kind, String region) {
        return UUID.nameUUIDFromBytes((kind + "|" + region).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
