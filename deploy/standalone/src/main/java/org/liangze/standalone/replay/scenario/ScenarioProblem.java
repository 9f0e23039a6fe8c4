package org.liangze.standalone.replay.scenario;

import java.util.List;

/** The scenario itself is wrong; every problem names its file and line. */
public final class ScenarioProblem extends RuntimeException {
    private final List<String> problems;

    ScenarioProblem(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    static ScenarioProblem at(Place place, String text) {
        return new ScenarioProblem(List.of(place + ": " + text));
    }

    /** One line each, {@code file:line: what is wrong}. */
    public List<String> problems() {
        return problems;
    }
}
