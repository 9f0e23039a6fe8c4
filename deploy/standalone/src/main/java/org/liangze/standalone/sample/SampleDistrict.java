package org.liangze.standalone.sample;

import java.time.LocalDate;
import java.util.List;

/** 道里区 with invented people and businesses. The same seed and date give the same district. */
public record SampleDistrict(List<SamplePerson> people, List<SampleBusiness> businesses) {
    /** The district that {@code ./liangze run} registers at its first start. */
    public static final long SEED = 230102;

    /**
     * Makes the district.
     *
     * @param reference the day as of which licences are valid or expired
     */
    public static SampleDistrict of(long seed, LocalDate reference) {
        Places places = Places.read();
        People people = new People(new PersonNames(Draw.of(seed, "people")));
        people.engageAuthorities(places);
        List<Post> posts = new Posts(places, people, Draw.of(seed, "posts")).all();
        List<SampleBusiness> businesses = new Businesses(seed, reference).in(posts);
        return new SampleDistrict(people.all(), businesses);
    }
}
