package org.liangze.standalone.bench;

import java.util.Iterator;
import java.util.List;

/**
 * {@code import|search|bootstrap|planning [--businesses N] [--people N] [--stored N] [--peers N]}.
 *
 * @param stored how many tasks lie in the table while a minute's look is measured; planning only
 * @param peers how many tasks the schedulers that are compared get; planning only
 */
record BenchOptions(String bench, int businesses, int people, int stored, int peers) {
    static final String USAGE =
            "Ask like this: bench import|search|bootstrap|planning [--businesses 400000] [--people 52000],"
                    + " and for planning [--stored 10000000] [--peers 20000]";

    private static final List<String> BENCHES = List.of("import", "search", "bootstrap", "planning");
    private static final int PROVINCE_BUSINESSES = 400_000;
    private static final int PROVINCE_PEOPLE = 52_000;
    private static final int YEARS_OF_TASKS = 10_000_000;
    private static final int PEERS_TASKS = 20_000;

    /** @throws IllegalArgumentException with a sentence to show as it is */
    static BenchOptions parse(List<String> arguments) {
        if (arguments.isEmpty() || !BENCHES.contains(arguments.getFirst())) {
            throw new IllegalArgumentException(USAGE);
        }
        int businesses = PROVINCE_BUSINESSES;
        int people = PROVINCE_PEOPLE;
        int stored = YEARS_OF_TASKS;
        int peers = PEERS_TASKS;
        for (Iterator<String> rest = arguments.listIterator(1); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--businesses" -> businesses = number(option, rest);
                case "--people" -> people = number(option, rest);
                case "--stored" -> stored = number(option, rest);
                case "--peers" -> peers = number(option, rest);
                default -> throw new IllegalArgumentException("'" + option + "' is not an option. " + USAGE);
            }
        }
        return new BenchOptions(arguments.getFirst(), businesses, people, stored, peers);
    }

    private static int number(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (!value.matches("[1-9][0-9]{0,7}")) {
            throw new IllegalArgumentException(option + " needs a number from 1 to 99999999. " + USAGE);
        }
        return Integer.parseInt(value);
    }
}
