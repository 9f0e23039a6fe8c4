package org.liangze.registry.importing;

import java.util.List;
import org.liangze.registry.Checked.Problem;

/** What is said about a row: why it is refused, what deserves a second look, what it changes. */
record Details(List<Problem> problems, List<String> warnings, List<FieldChange> changes) {
    static final Details NONE = new Details(List.of(), List.of(), List.of());

    /** A field of an entry, before and after; an empty text where nothing stood or will stand. */
    record FieldChange(String field, String before, String after) {}

    static Details refused(List<Problem> problems) {
        return new Details(problems, List.of(), List.of());
    }
}
