package org.liangze.registry.dictionary.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.registry.Words;

/** Words and what they mean; empty for a word that nobody knows. */
public record Meanings(
        Vocabulary kinds,
        Vocabulary sizes,
        Vocabulary states,
        Vocabulary roles,
        Vocabulary levels,
        Vocabulary licences) {
    /** The shipped words and nothing else. */
    public static final Meanings SHIPPED = shipped();

    private static Meanings shipped() {
        Vocabulary none = Vocabulary.of(List.of());
        return new Meanings(none, none, none, none, none, none);
    }

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
