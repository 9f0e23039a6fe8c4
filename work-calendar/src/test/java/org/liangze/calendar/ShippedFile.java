package org.liangze.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files in the jar, to read and to alter. */
final class ShippedFile {
    private ShippedFile() {}

    static String text(int year) {
        String name = "holiday-cn_%d.json".formatted(year);
        try (InputStream file = Objects.requireNonNull(ShippedFile.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static YearNotice notice(String json) {
        try {
            return YearNotice.read(new StringReader(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
