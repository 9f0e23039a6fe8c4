package org.liangze.standalone.replay.scenario;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangze.standalone.sample.SampleDistrict;
import org.liangze.standalone.sample.SamplePerson;

/**
 * Who and what the scenario is about.
 *
 * @param sample whether the invented sample district is registered besides
 */
public record Register(List<PersonLine> people, List<BusinessLine> businesses, boolean sample) {

    public Set<String> personIds() {
        Stream<String> invented = sampled().people().stream().map(SamplePerson::code);
        return Stream.concat(invented, people.stream().map(PersonLine::id)).collect(Collectors.toSet());
    }

    /** A business of the sample is known by its credit code, and its site's number after a slash where it has one. */
    public Set<String> businessIds() {
        Stream<String> invented = sampled().businesses().stream()
                .map(each -> each.siteNo().isEmpty() ? each.uscc() : each.uscc() + "/" + each.siteNo());
        return Stream.concat(invented, businesses.stream().map(BusinessLine::id))
                .collect(Collectors.toSet());
    }

    private SampleDistrict sampled() {
        return sample
                ? SampleDistrict.of(SampleDistrict.SEED, LocalDate.EPOCH)
                : new SampleDistrict(List.of(), List.of());
    }

    public Optional<PersonLine> personLine(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** The office nearest to a place, going up. */
    public Optional<PersonLine> officeOf(String place) {
        return people.stream()
                .filter(person -> person.isOfficeOf(place))
                .max(Comparator.comparingInt(person -> person.region().length()));
    }

    Register with(Register further) {
        return new Register(
                Stream.concat(people.stream(), further.people.stream()).toList(),
                Stream.concat(businesses.stream(), further.businesses.stream()).toList(),
                sample || further.sample);
    }
}
