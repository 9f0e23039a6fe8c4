package org.liangze.registry.importing.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.Words;

/** Text as clerks type it, put right. */
public final class Text {
    private static final String QUOTES = "'‘’`＇´";
    private static final int FULL_WIDTH = 0xFEE0;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern BROKEN_LINE = Pattern.compile(
            "(?<=[\\p{IsHan}，、。；：（）])[\\s\\u00a0\\u3000]*[\\r\\n]+[\\s\\u00a0\\u3000]*(?=[\\p{IsHan}（）])");

    private Text() {}

    /**
     * Blanks put right, line breaks between Chinese characters closed up, a leading apostrophe dropped, full-width letters and
     * digits made narrow; Chinese punctuation stays. Null when nothing is left.
     */
    public static @Nullable String tidy(String text) {
        if (tidyAlready(text)) {
            return text.isEmpty() ? null : text;
        }
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String closed = BROKEN_LINE.matcher(visible).replaceAll("");
        String bare = unquoted(BLANKS.matcher(closed).replaceAll(" ").strip());
        return bare.isEmpty() ? null : narrow(bare);
    }

    /** A code: full-width forms folded, no blanks, no leading apostrophe. */
    public static String code(String text) {
        return text.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))
                ? text
                : unquoted(Words.code(unquoted(text.strip())));
    }

    private static boolean tidyAlready(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (Character.isLetterOrDigit(c) && !wide(c)) || "（）()-_/.,，、。：:@".indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String unquoted(String text) {
        int start = 0;
        while (start < text.length() && QUOTES.indexOf(text.charAt(start)) >= 0 && closing(text, start) < 0) {
            start++;
        }
        return text.substring(start).strip();
    }

    /** Where the quotation that begins here ends; -1 when it is a lone apostrophe. */
    private static int closing(String text, int start) {
        char end = text.charAt(start) == '‘' ? '’' : text.charAt(start);
        return text.indexOf(end, start + 1);
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars().forEach(c -> narrow.append((char) (wide(c) ? c - FULL_WIDTH : c)));
        return narrow.toString();
    }

    private static boolean wide(int c) {
        return (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
    }
}
