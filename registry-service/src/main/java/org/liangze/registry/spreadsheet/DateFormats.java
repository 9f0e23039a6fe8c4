package org.liangze.registry.spreadsheet;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which number formats show a date. POI's own test misses the Chinese built-in formats 27–36 and 50–58 and 上午/下午. */
final class DateFormats {
    private static final Pattern NOISE = Pattern.compile(
            "\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]|上午/下午|AM/PM|A/P", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_LETTERS = Pattern.compile("[ymdhs]");
    private static final Pattern NUMBER_SIGNS = Pattern.compile("general|[0#?]e[+-]");

    private DateFormats() {}

    static boolean isDate(int id, @Nullable String format) {
        if (within(id, 14, 22) || within(id, 27, 36) || within(id, 45, 47) || within(id, 50, 58)) {
            return true;
        }
        if (format == null || format.equals("@")) {
            return false;
        }
        String bare = NOISE.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        return DATE_LETTERS.matcher(bare).find() && !NUMBER_SIGNS.matcher(bare).find();
    }

    private static boolean within(int id, int from, int to) {
        return id >= from && id <= to;
    }
}
