package org.liangze.standalone.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names as people in the north-east have them, put together by chance; nobody in particular is meant. */
final class PersonNames {
    private final List<String> surnames = Words.of("surnames");
    private final List<String> single = Words.of("given-single");
    private final List<String> first = Words.of("given-first");
    private final List<String> second = Words.of("given-second");
    private final Set<String> known = Set.copyOf(Words.of("names-of-known-people"));
    private final Set<String> taken = new HashSet<>();
    private final Draw draw;

    PersonNames(Draw draw) {
        this.draw = draw;
    }

    String any() {
        String name = drawn();
        return known.contains(name) ? any() : name;
    }

    /** A name nobody else got from here. */
    String unused() {
        String name = any();
        return taken.add(name) ? name : unused();
    }

    private String drawn() {
        String surname = draw.one(surnames);
        if (draw.chance(120)) {
            return surname + draw.one(single);
        }
        String begin = draw.one(first);
        String end = draw.one(second);
        return begin.equals(end) ? surname + begin : surname + begin + end;
    }
}
