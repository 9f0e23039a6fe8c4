package org.liangze.kit.documents;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Text on its way into a page. */
final class Text {
    /**
     * Dates, document numbers and telephone numbers, which must not be torn at a line's end; with the marks around them,
     * which else would stand alone at a line's end or beginning.
     */
    private static final Pattern TOGETHER = Pattern.compile("[（《“‘〔]*"
            + "(?:\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}月\\d{1,2}日|〔\\d{4}〕\\d+号|\\d{3,4}-\\d{7,8}|(?<!\\d)1\\d{10}(?!\\d))"
            + "[，。；：、）》”’！？]*");

    private final BitSet known;

    Text(BitSet known) {
        this.known = known;
    }

    /** As markup; a line break stays one, what the typefaces lack is named by its code point. */
    String markup(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(character -> append(out, character));
        return out.toString();
    }

    /** As markup of running text. */
    String running(String text) {
        return TOGETHER.matcher(markup(text)).replaceAll(found -> "<span class=\"nw\">" + found.group() + "</span>");
    }

    private void append(StringBuilder out, int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\n' -> out.append("<br/>");
            default -> {
                if (Character.isWhitespace(character) && character != '\u3000') {
                    out.append(' ');
                } else if (known.get(character)) {
                    out.appendCodePoint(character);
                } else if (!invisible(character)) {
                    out.append("〔U+%04X〕".formatted(character));
                }
            }
        }
    }

    /** Control and format characters and variation selectors, which have no shape of their own. */
    private static boolean invisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.CONTROL
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
