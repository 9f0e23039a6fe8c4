package org.liangze.registry.dictionary;

import java.util.Optional;
import java.util.function.Function;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.registry.Words;
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

    /** Words and what they mean; empty for a word that nobody knows. */
    public record Meanings(
            Vocabulary kinds,
            Vocabulary sizes,
            Vocabulary states,
            Vocabulary roles,
            Vocabulary levels,
            Vocabulary licences) {
        public Optional<BusinessKind> kind(String word) {
            return meaning(Words::kind, kinds, BusinessKind::valueOf, word);
        }

        public Optional<BusinessSize> size(String word) {
            return meaning(Words::size, sizes, BusinessSize::valueOf, word);
        }

        public Optional<OperatingState> state(String word) {
            return meaning(Words::state, states, OperatingState::valueOf, word);
        }

        public Optional<Role> role(String word) {
            return meaning(Words::role, roles, Role::valueOf, word);
        }

        public Optional<Level> level(String word) {
            return meaning(Words::level, levels, Level::valueOf, word);
        }

        /** The code of a kind of licence. */
        public Optional<String> licenceKind(String word) {
            return licences.find(word);
        }

        private static <E> Optional<E> meaning(
                Function<String, Optional<E>> shipped, Vocabulary added, Function<String, E> byCode, String word) {
            return shipped.apply(word).or(() -> added.find(word).map(byCode));
        }
    }
}
