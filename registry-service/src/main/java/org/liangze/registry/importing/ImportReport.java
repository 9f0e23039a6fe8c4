package org.liangze.registry.importing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.importing.model.ImportKind;

/**
 * What an import would do, or did.
 *
 * @param state PREVIEWED or CONFIRMED
 * @param refusals at most {@value #MAX_REFUSALS}, in the order of the file; the tallies count all
 */
record ImportReport(
        UUID id,
        String state,
        String fileName,
        @Nullable String source,
        List<SheetSeen> sheets,
        Tally people,
        Tally businesses,
        List<RefusedRow> refusals,
        List<RowWarning> warnings,
        List<Missing> missing) {
    static final int MAX_REFUSALS = 1_000;
    static final int MAX_WARNINGS = 500;
    static final int MAX_MISSING = 500;

    /**
     * A sheet of the file.
     *
     * @param kind null when no header was found and the sheet is left out
     */
    record SheetSeen(String name, @Nullable ImportKind kind, int headerRow, int rows) {}

    /**
     * Counts.
     *
     * @param missing on the register in the counties of the file, but not in it; reported, never removed
     */
    record Tally(int added, int changed, int unchanged, int refused, int missing) {}

    /** A cell that keeps its row out, what stands there and what to do. */
    record RefusedRow(String sheet, int row, String column, String value, String what) {}

    record RowWarning(String sheet, int row, String what) {}

    record Missing(ImportKind kind, UUID id, String name) {}

    ImportReport confirmed() {
        return new ImportReport(
                id, "CONFIRMED", fileName, source, sheets, people, businesses, refusals, warnings, missing);
    }
}
