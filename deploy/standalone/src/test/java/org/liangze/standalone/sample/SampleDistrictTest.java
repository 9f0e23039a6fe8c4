package org.liangze.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.contracts.Tier;
import org.liangze.registry.business.model.LicenceNumber;
import org.liangze.registry.business.model.Uscc;

class SampleDistrictTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final SampleDistrict DISTRICT = SampleDistrict.of(SampleDistrict.SEED, TODAY);
    private static final Map<String, SamplePerson> PEOPLE =
            DISTRICT.people().stream().collect(Collectors.toMap(SamplePerson::code, Function.identity()));

    @Test
    void theSameSeedAndDateGiveTheSameFile() {
        SampleDistrict again = SampleDistrict.of(SampleDistrict.SEED, TODAY);
        assertThat(again).isEqualTo(DISTRICT);
        assertThat(SampleWorkbook.bytes(again)).isEqualTo(SampleWorkbook.bytes(DISTRICT));
    }

    @Test
    void anotherSeedGivesAnotherDistrict() {
        assertThat(SampleDistrict.of(1, TODAY)).isNotEqualTo(DISTRICT);
    }

    @Test
    void hasThePublishedSizeAndMix() {
        assertThat(DISTRICT.businesses()).hasSize(3000);
        assertThat(people(Role.CADRE)).hasSize(500);
        assertThat(share(b -> b.type().tier() == Tier.D)).isBetween(690, 710);
        assertThat(share(b -> b.type().tier() == Tier.A)).isEqualTo(10);
        assertThat(share(b -> b.type().kind() == BusinessKind.FOOD_SALES)).isEqualTo(400);
        assertThat(share(b -> b.type().kind() == BusinessKind.STALL)).isEqualTo(50);
    }

    @Test
    void creditCodesAndLicenceNumbersAreSound() {
        assertThat(DISTRICT.businesses().stream().map(SampleBusiness::uscc).filter(code -> !code.isEmpty()))
                .allSatisfy(code -> assertThat(Uscc.problem(code)).isEmpty());
        assertThat(DISTRICT.businesses().stream()
                        .map(SampleBusiness::licence)
                        .filter(Objects::nonNull)
                        .map(SampleBusiness.Paper::number))
                .allSatisfy(number -> assertThat(LicenceNumber.warning(number)).isEmpty())
                .noneMatch(number -> number.matches("(SC|JY).*") && number.length() != 16);
    }

    @Test
    void someCreditCodesCarryRegionsOutsideTodaysList() {
        assertThat(DISTRICT.businesses()).anyMatch(b -> b.uscc().startsWith("239900", 2));
    }

    @Test
    void noTwoBusinessesAreTheSame() {
        Set<String> keys = new HashSet<>();
        Set<String> names = new HashSet<>();
        assertThat(DISTRICT.businesses()).allSatisfy(b -> {
            assertThat(keys.add(b.uscc() + "|" + b.siteNo())).isTrue();
            assertThat(names.add(b.name())).isTrue();
            assertThat(b.uscc() + b.siteNo()).isNotEmpty();
        });
    }

    @Test
    void everyBusinessLiesInAKnownCommunity() {
        Set<String> communities =
                Places.read().communities().stream().map(Places.Community::code).collect(Collectors.toSet());
        assertThat(communities).hasSize(202);
        assertThat(DISTRICT.businesses()).allMatch(b -> communities.contains(b.region()));
    }

    @Test
    void cadresHaveTheLevelOfTheTierAndTheirPlace() {
        assertThat(DISTRICT.businesses().stream().filter(b -> b.cadre() != null))
                .allSatisfy(b -> {
                    SamplePerson cadre = PEOPLE.get(b.cadre());
                    assertThat(cadre.role()).isEqualTo(Role.CADRE);
                    assertThat(cadre.level()).isEqualTo(b.type().tier().level());
                    assertThat(b.region()).startsWith(cadre.region());
                });
    }

    @Test
    void villageCadresCoverTwoToFourteenBusinessesExceptAFew() {
        Map<String, Long> loads = DISTRICT.businesses().stream()
                .filter(b -> b.cadre() != null)
                .collect(Collectors.groupingBy(SampleBusiness::cadre, Collectors.counting()));
        List<Long> many = loads.values().stream().filter(load -> load > 14).toList();
        assertThat(many).hasSize(3).allMatch(load -> load > 30);
        assertThat(loads).hasSize(500);
    }

    @Test
    void everybodyReferredToIsThere() {
        assertThat(DISTRICT.people().stream()
                        .flatMap(p -> Stream.of(p.liaison(), p.head(), p.deputy()))
                        .filter(Objects::nonNull))
                .allMatch(PEOPLE::containsKey);
        assertThat(people(Role.CADRE)).allMatch(p -> p.liaison() != null && p.head() != null);
        assertThat(people(Role.OFFICE)).hasSize(25);
        assertThat(people(Role.REGULATOR)).hasSize(24);
        assertThat(people(Role.REGULATOR_HEAD)).hasSize(24);
        assertThat(people(Role.LEADER)).hasSize(1);
        assertThat(people(Role.ADMINISTRATOR)).hasSize(1);
    }

    @Test
    void nobodyCanBeReached() {
        assertThat(DISTRICT.people()).allMatch(p -> p.email().endsWith("@example.test"));
        assertThat(DISTRICT.people()).allMatch(p -> p.phone().matches("1990000\\d{4}"));
        assertThat(DISTRICT.businesses()).allMatch(b -> b.phone().matches("1990000\\d{4}"));
    }

    @Test
    void enoughIsWrongInIt() {
        assertThat(share(b -> b.state() == OperatingState.OPERATING && b.cadre() == null))
                .isBetween(10, 20);
        assertThat(share(b -> b.licence() != null && b.licence().to().isBefore(TODAY)))
                .isBetween(15, 25);
        assertThat(share(b -> b.licence() == null)).isBetween(3, 10);
        assertThat(share(b -> b.state() != OperatingState.OPERATING)).isBetween(30, 55);
        List<SampleBusiness> five = DISTRICT.businesses().stream()
                .filter(b -> Staffing.needsDirector(b.type()))
                .toList();
        long without = five.stream().filter(b -> b.director() == null).count();
        assertThat(1000 * without / five.size()).isBetween(70L, 130L);
    }

    @Test
    void theDemoCadreHasWorkAndTheirRegulatorIsTheNearest() {
        DemoPeople demo = DemoPeople.of(DISTRICT);
        assertThat(DISTRICT.businesses().stream()
                        .filter(b -> demo.cadre().code().equals(b.cadre()) && b.state() == OperatingState.OPERATING))
                .hasSizeBetween(5, 10);
        assertThat(demo.cadre().region()).startsWith(demo.regulator().region());
        assertThat(demo.office().region()).isEqualTo(Places.COUNTY);
    }

    private static List<SamplePerson> people(Role role) {
        return DISTRICT.people().stream().filter(p -> p.role() == role).toList();
    }

    /** Per thousand. */
    private static int share(Predicate<SampleBusiness> which) {
        List<SampleBusiness> all = DISTRICT.businesses();
        return (int) (1000 * all.stream().filter(which).count() / all.size());
    }
}
