package org.liangze.registry.dictionary.model;

import java.util.List;

/**
 * An entry of a dictionary.
 *
 * @param aliases other words for the same
 * @param active whether forms offer it; an import understands it either way
 */
public record Entry(String code, String chinese, List<String> aliases, boolean active) {
    public Entry {
        aliases = List.copyOf(aliases);
    }
}
