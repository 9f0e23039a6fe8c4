package org.liangze.standalone.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;

/**
 * The four through whom a visitor sees the system: a village cadre with a fair number of businesses, the regulator who gets
 * what that cadre finds, the county's office, and the administrator.
 */
public record DemoPeople(SamplePerson cadre, SamplePerson regulator, SamplePerson office, SamplePerson administrator) {
    private static final int MANY = 10;

    public static DemoPeople of(SampleDistrict district) {
        SamplePerson cadre = busiest(district);
        String township = cadre.region().substring(0, 9);
        return new DemoPeople(
                cadre,
                one(district, p -> p.role() == Role.REGULATOR && p.region().equals(township)),
                one(district, p -> p.role() == Role.OFFICE && p.level() == Level.COUNTY),
                one(district, p -> p.role() == Role.ADMINISTRATOR));
    }

    public List<SamplePerson> all() {
        return List.of(cadre, regulator, office, administrator);
    }

    /** Of the district's first township, the village cadre with most businesses in operation, though not too many. */
    private static SamplePerson busiest(SampleDistrict district) {
        Map<String, Long> loads = district.businesses().stream()
                .filter(b -> b.cadre() != null && b.state() == OperatingState.OPERATING)
                .collect(Collectors.groupingBy(SampleBusiness::cadre, Collectors.counting()));
        return district.people().stream()
                .filter(p -> p.role() == Role.CADRE && p.level() == Level.VILLAGE)
                .filter(p -> p.region().startsWith(Places.COUNTY + "001"))
                .filter(p -> loads.getOrDefault(p.code(), 0L) <= MANY)
                .max(Comparator.comparing(p -> loads.getOrDefault(p.code(), 0L)))
                .orElseThrow();
    }

    private static SamplePerson one(SampleDistrict district, Predicate<SamplePerson> wanted) {
        return district.people().stream().filter(wanted).findFirst().orElseThrow();
    }
}
