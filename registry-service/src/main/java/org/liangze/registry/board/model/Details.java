package org.liangze.registry.board.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a record of the board says. */
public sealed interface Details permits Training, Publicity, Institution, TaskForce {
    /** When it was done, or from when it stands. */
    LocalDate day();

    /** Last day of a thing that stands; null for no end. */
    default @Nullable LocalDate until() {
        return null;
    }

    /** Whether it goes on after its day, like a document in force; otherwise it happens on its day. */
    boolean stands();

    /** Text that must be given. */
    static String given(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("请填写%s".formatted(field));
        }
        return text.strip();
    }

    /** A value that must be given. */
    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("请填写%s".formatted(field));
        }
        return value;
    }
}
