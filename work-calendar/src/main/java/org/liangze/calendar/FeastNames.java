package org.liangze.calendar;

import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The short names of the seven yearly feasts, and what the notices call them. */
final class FeastNames {
    static final List<String> YEARLY = List.of("元旦", "春节", "清明", "五一", "端午", "中秋", "国庆");

    private static final Map<String, String> SHORT =
            Map.of("清明节", "清明", "劳动节", "五一", "五一劳动节", "五一", "国际劳动节", "五一", "端午节", "端午", "中秋节", "中秋", "国庆节", "国庆");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、,，]");

    private FeastNames() {}

    static List<String> of(String noticeName) {
        return inOrder(Arrays.stream(BETWEEN_NAMES.split(noticeName))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> SHORT.getOrDefault(name, name))
                .toList());
    }

    /** In the order of the year; a name of a single year comes first, so that it never hides a yearly one. */
    static List<String> inOrder(Collection<String> names) {
        return names.stream().distinct().sorted(comparingInt(YEARLY::indexOf)).toList();
    }
}
