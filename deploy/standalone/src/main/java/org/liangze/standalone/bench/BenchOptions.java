package org.liangze.standalone.bench;

import java.util.Iterator;
import java.util.List;

/** {@code import|search|bootstrap [--businesses N] [--people N]}. */
record BenchOptions(String bench, int businesses, int people) {
    static final String USAGE = "Ask like this: bench import|search|bootstrap [--businesses 400000] [--people 52000]";

    private static final List<String> BENCHES = List.of("import", "search", "bootstrap");
    private static final int PROVINCE_BUSINESSES = 400_000;
    private static final int PROVINCE_PEOPLE = 52_000;

    /** @throws IllegalArgumentException with a sentence to show as it is */
    static BenchOptions parse(List<String> arguments) {
        if (arguments.isEmpty() || !BENCHES.contains(arguments.getFirst())) {
            throw new IllegalArgumentException(USAGE);
        }
        int businesses = PROVINCE_BUSINESSES;
        int people = PROVINCE_PEOPLE;
        for (Iterator<String> rest = arguments.listIterator(1); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--businesses" -> businesses = number(option, rest);
                case "--people" -> people = number(option, rest);
                default -> throw new IllegalArgumentException("'" + option + "' is not an option. " + USAGE);
            }
        }
        return new BenchOptions(arguments.getFirst(), businesses, people);
    }

    private static int number(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (!value.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(option + " needs a number from 1 to 9999999. " + USAGE);
        }
        return Integer.parseInt(value);
    }
}
