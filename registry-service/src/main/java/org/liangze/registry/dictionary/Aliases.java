package org.liangze.registry.dictionary;

import org.liangze.registry.dictionary.model.Meanings;
import org.liangze.registry.dictionary.model.Vocabulary;
import org.springframework.stereotype.Component;

/** What a word of a spreadsheet means: as shipped, or as the dictionaries add. */
@Component
public class Aliases {
    private final Dictionaries dictionaries;

    Aliases(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** The words as they stand now; read once for a whole file. */
    public Meanings now() {
        return new Meanings(
                vocabulary(Dictionary.BUSINESS_KIND),
                vocabulary(Dictionary.BUSINESS_SIZE),
                vocabulary(Dictionary.OPERATING_STATE),
                vocabulary(Dictionary.ROLE),
                vocabulary(Dictionary.LEVEL),
                vocabulary(Dictionary.LICENCE_KIND));
    }

    private Vocabulary vocabulary(Dictionary dictionary) {
        return Vocabulary.of(dictionaries.entries(dictionary));
    }
}
