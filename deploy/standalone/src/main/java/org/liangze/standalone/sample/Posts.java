package org.liangze.standalone.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.liangze.contracts.Tier;
import org.liangze.standalone.sample.Places.Community;
import org.liangze.standalone.sample.Places.Township;

/**
 * 500 cadres in their posts, and the load of each: every community has at least one post, a village cadre covers 2 to 14
 * businesses, three cover more than 30 and three posts are vacant.
 */
final class Posts {
    private static final int VILLAGE_CADRES = 303;
    private static final int TOWNSHIP_CADRES = 155;
    private static final int COUNTY_CADRES = 36;
    private static final int CITY_LEADERS = 6;
    private static final List<Integer> OVERLOADED = List.of(31, 32, 34);
    private static final List<Integer> VACANT = List.of(5, 7, 9);

    private final Places places;
    private final People people;
    private final Draw draw;

    Posts(Places places, People people, Draw draw) {
        this.places = places;
        this.people = people;
        this.draw = draw;
    }

    List<Post> all() {
        List<Post> posts = new ArrayList<>();
        posts.addAll(city());
        posts.addAll(county());
        posts.addAll(townships());
        posts.addAll(villages());
        return posts;
    }

    private List<Post> city() {
        return loads(Tier.A, CITY_LEADERS, 3, 7).stream()
                .map(load -> new Post(Tier.A, people.cityLeader(), places.communities(), load))
                .toList();
    }

    private List<Post> county() {
        List<Integer> loads = loads(Tier.B, COUNTY_CADRES, 1, 6);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < loads.size(); i++) {
            posts.add(new Post(Tier.B, people.countyCadre(i), places.communities(), loads.get(i)));
        }
        return posts;
    }

    private List<Post> townships() {
        List<Integer> loads = loads(Tier.C, TOWNSHIP_CADRES, 2, 9);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < loads.size(); i++) {
            Township township = places.townships().get(i % places.townships().size());
            posts.add(new Post(Tier.C, people.townshipCadre(township), township.communities(), loads.get(i)));
        }
        return posts;
    }

    private List<Post> villages() {
        List<Community> grounds = grounds();
        List<Integer> loads = new ArrayList<>(VACANT);
        loads.addAll(OVERLOADED);
        int rest = Mix.count(Tier.D) - sum(loads);
        loads.addAll(draw.adding(rest, grounds.size() - loads.size(), 2, 14));
        return IntStream.range(0, grounds.size())
                .boxed()
                .sorted(Comparator.comparing(i -> grounds.get(i).code()))
                .map(i -> village(grounds.get(i), i < VACANT.size(), loads.get(i)))
                .toList();
    }

    private Post village(Community ground, boolean vacant, int load) {
        return new Post(Tier.D, vacant ? null : people.villageCadre(ground), List.of(ground), load);
    }

    /** One post for each community, more for some, in no order. */
    private List<Community> grounds() {
        List<Community> all = places.communities();
        List<Community> grounds = new ArrayList<>(draw.shuffled(all));
        while (grounds.size() < VILLAGE_CADRES + VACANT.size()) {
            grounds.add(draw.one(all));
        }
        return grounds;
    }

    private List<Integer> loads(Tier tier, int cadres, int lowest, int highest) {
        return draw.adding(Mix.count(tier), cadres, lowest, highest);
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
