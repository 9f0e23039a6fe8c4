package org.liangze.registry.importing.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a sheet lists. */
public enum ImportKind {
    PEOPLE("人员"),
    BUSINESSES("主体");

    private final String chinese;

    ImportKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The columns of such a list, in the template's order. */
    public List<? extends Column> columns() {
        return switch (this) {
            case PEOPLE -> Arrays.asList(PersonColumn.values());
            case BUSINESSES -> Arrays.asList(BusinessColumn.values());
        };
    }

    public Optional<Column> column(String name) {
        return columns().stream()
                .filter(column -> column.name().equals(name))
                .map(Column.class::cast)
                .findFirst();
    }
}
