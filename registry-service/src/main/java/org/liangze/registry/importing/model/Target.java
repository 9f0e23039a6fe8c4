package org.liangze.registry.importing.model;

import java.util.Optional;

/**
 * What a column of a sheet is for.
 *
 * @param group which of a business's licences it belongs to, from 1; 1 for every other column
 */
public record Target(Column column, int group) {
    private static final String SEPARATOR = "#";

    /** As the API writes it: {@code USCC}, and for a second licence {@code LICENCE_NUMBER#2}. */
    public String code() {
        return group == 1 ? column.name() : column.name() + SEPARATOR + group;
    }

    /** As a header would have it. */
    public String title() {
        return group == 1 ? column.header() : column.header() + group;
    }

    public static Optional<Target> parse(ImportKind kind, String code) {
        if (!code.matches("[A-Z_]+(#[2-9])?")) {
            return Optional.empty();
        }
        String[] parts = code.split(SEPARATOR, -1);
        int group = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
        return kind.column(parts[0])
                .filter(column -> group == 1 || column.repeatable())
                .map(column -> new Target(column, group));
    }
}
