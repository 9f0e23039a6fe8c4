package org.liangze.calendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Strict JSON, as much of it as a notice needs: the caller says what must come next, anything else is a fault. */
final class JsonScanner {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    JsonScanner(String text) {
        this.text = text;
    }

    /** Hands over each member's name; the consumer must then read its value. */
    void object(Consumer<String> member) {
        Set<String> seen = new HashSet<>();
        list('{', '}', () -> {
            String name = string();
            if (!seen.add(name)) {
                throw fault("member " + name + " comes twice");
            }
            expect(':');
            member.accept(name);
        });
    }

    <T> List<T> array(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        list('[', ']', () -> elements.add(element.get()));
        return elements;
    }

    String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw fault("control character in a string");
            }
            value.append(c == '\\' ? escaped() : c);
        }
        return value.toString();
    }

    /** A whole number of up to nine digits, not negative. */
    int integer() {
        skipSpace();
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.isEmpty() || digits.length() > 9 || (digits.length() > 1 && digits.startsWith("0"))) {
            throw fault("expected a whole number");
        }
        return Integer.parseInt(digits);
    }

    boolean bool() {
        skipSpace();
        if (take("true")) {
            return true;
        }
        if (take("false")) {
            return false;
        }
        throw fault("expected true or false");
    }

    void end() {
        skipSpace();
        if (at < text.length()) {
            throw fault("nothing more may follow");
        }
    }

    IllegalArgumentException fault(String what) {
        return new IllegalArgumentException("not a holiday-cn file, at character %d: %s".formatted(at, what));
    }

    private void list(char open, char close, Runnable element) {
        expect(open);
        skipSpace();
        if (take(String.valueOf(close))) {
            return;
        }
        do {
            element.run();
            skipSpace();
        } while (take(","));
        expect(close);
    }

    private void expect(char wanted) {
        skipSpace();
        if (!take(String.valueOf(wanted))) {
            throw fault("expected " + wanted);
        }
    }

    private boolean take(String wanted) {
        if (!text.startsWith(wanted, at)) {
            return false;
        }
        at += wanted.length();
        return true;
    }

    private char escaped() {
        char c = next();
        if (c == 'u') {
            return (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
        }
        int place = ESCAPES.indexOf(c);
        if (place < 0) {
            throw fault("unknown escape");
        }
        return ESCAPED.charAt(place);
    }

    private int hex() {
        int digit = "0123456789abcdef".indexOf(Character.toLowerCase(next()));
        if (digit < 0) {
            throw fault("expected four hexadecimal digits");
        }
        return digit;
    }

    private char next() {
        if (at == text.length()) {
            throw fault("the text ends too early");
        }
        return text.charAt(at++);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
