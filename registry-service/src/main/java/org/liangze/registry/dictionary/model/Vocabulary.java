package org.liangze.registry.dictionary.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liangze.registry.Words;

/** The entries of a dictionary by every word for them; blanks, width and capitals make no difference. */
public final class Vocabulary {
    private final Map<String, String> codes;

    private Vocabulary(Map<String, String> codes) {
        this.codes = codes;
    }

    /** Where two entries claim a word the first has it; see {@link #clash}. */
    public static Vocabulary of(List<Entry> entries) {
        Map<String, String> codes = new HashMap<>();
        entries.forEach(entry -> words(entry).forEach(word -> codes.putIfAbsent(Words.plain(word), entry.code())));
        return new Vocabulary(Map.copyOf(codes));
    }

    /** The code that a word means. */
    public Optional<String> find(String word) {
        return Optional.ofNullable(codes.get(Words.plain(word)));
    }

    /** A word that two entries claim. */
    public static Optional<String> clash(List<Entry> entries) {
        Vocabulary vocabulary = of(entries);
        return entries.stream()
                .flatMap(entry ->
                        words(entry).filter(word -> !vocabulary.find(word).equals(Optional.of(entry.code()))))
                .findFirst();
    }

    private static Stream<String> words(Entry entry) {
        return Stream.concat(Stream.of(entry.code(), entry.chinese()), entry.aliases().stream());
    }
}
