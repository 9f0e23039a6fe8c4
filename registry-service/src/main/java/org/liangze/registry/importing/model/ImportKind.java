package org.liangze.registry.importing.model;

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
}
