package org.liangze.registry;

import java.util.List;
import java.util.stream.Collectors;
import org.liangze.kit.web.Refusal;

/**
 * What was found wrong with an entry, and what deserves a second look.
 *
 * @param problems why it cannot be taken; empty when it can
 */
public record Checked(List<Problem> problems, List<String> warnings) {
    /**
     * Why an entry cannot be taken.
     *
     * @param column the column or field, as its header names it
     * @param value what stands there
     * @param what what is wrong and what to do, in plain Chinese
     */
    public record Problem(String column, String value, String what) {}

    /** Refuses the whole request when anything is wrong. */
    public List<String> warningsUnlessRefused() {
        if (problems.isEmpty()) {
            return warnings;
        }
        throw Refusal.invalid(
                        "entry-invalid",
                        problems.stream()
                                .map(p -> "%s“%s”：%s".formatted(p.column(), p.value(), p.what()))
                                .collect(Collectors.joining("；")))
                .with("problems", problems);
    }
}
