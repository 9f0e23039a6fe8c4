package org.liangze.standalone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists and tables beside this package's code, under {@code /sample}. */
final class Words {
    private Words() {}

    static List<String> of(String list) {
        return List.of(text(list + ".txt").strip().split("\\s+"));
    }

    static List<String[]> table(String name) {
        return text(name + ".csv").lines().map(line -> line.split(",", -1)).toList();
    }

    private static String text(String file) {
        try (InputStream in = Words.class.getResourceAsStream("/sample/" + file)) {
            if (in == null) {
                throw new IllegalStateException("/sample/" + file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
