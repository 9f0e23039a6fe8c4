package org.liangze.registry.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.importing.model.ImportKind;

/**
 * What an import would do, or did.
 *
 * @param state READING, NEEDS_COLUMNS, PREVIEWED, CONFIRMING, CONFIRMED, FAILED or EXPIRED
 * @param refusals at most {@value #MAX_REFUSALS}, in the order of the file; {@code refusedTotal} counts the rows
 * @param warnings at most {@value #MAX_WARNINGS}
 * @param passedOver rows that are no entries: instructions, subtotals, repeated headers
 * @param questions at most {@value #MAX_QUESTIONS}; the tallies count all
 * @param failure why it failed, and what to do
 */
record ImportReport(
        UUID id,
        String state,
        String stateName,
        Progress progress,
        String fileName,
        @Nullable String source,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        List<SheetSeen> sheets,
        Tally people,
        Tally businesses,
        List<RefusedRow> refusals,
        int refusedTotal,
        List<RowWarning> warnings,
        List<RowWarning> passedOver,
        List<Missing> missing,
        List<Question> questions,
        @Nullable String failure) {
    static final int MAX_REFUSALS = 1_000;
    static final int MAX_WARNINGS = 500;
    static final int MAX_MISSING = 500;
    static final int MAX_QUESTIONS = 500;

    /**
     * How far it is.
     *
     * @param rowsRead rows done in the present step
     * @param ahead imports that are worked on or wait before this one
     */
    record Progress(String step, long rowsRead, int ahead) {}

    /**
     * A sheet of the file.
     *
     * @param kind null when no header was found; the sheet is then left out
     * @param headerRow the last row of the header; {@code headerRows} the first and the last, empty without a header
     * @param rows filled rows below it
     * @param missingMandatory columns without which it cannot be read
     * @param remembered whether the columns were proposed from an earlier choice
     */
    record SheetSeen(
            String name,
            @Nullable ImportKind kind,
            int headerRow,
            List<Integer> headerRows,
            int rows,
            boolean skip,
            List<ColumnSeen> columns,
            List<String> missingMandatory,
            boolean remembered) {}

    /**
     * A column of a sheet.
     *
     * @param index from 0; {@code letter} as Excel shows it
     * @param proposed target code such as USCC or LICENCE_NUMBER#2; null when not recognised
     * @param samples first three values
     */
    record ColumnSeen(
            int index,
            String letter,
            String title,
            @Nullable String proposed,
            @Nullable String chosen,
            List<String> samples) {}

    /**
     * Counts of subjects.
     *
     * @param refused rows
     * @param missing on the register in the counties of the file, but not in it; reported, never removed
     * @param joined further rows of a subject, with another licence or the same again
     */
    record Tally(int added, int changed, int unchanged, int refused, int missing, int asked, int joined) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

        /** Rows of the file that are counted here. */
        int rows() {
            return added + changed + unchanged + refused + asked + joined;
        }
    }

    /**
     * A cell that keeps its row out, what stands there and what to do.
     *
     * @param cell such as C5; null when it is about the whole row or about a column that is not there
     */
    record RefusedRow(String sheet, int row, @Nullable String cell, String column, String value, String what) {}

    record RowWarning(String sheet, int row, String what) {}

    record Missing(ImportKind kind, UUID id, String name) {}

    /**
     * Whether a row's business is one that is registered, or that another row is about.
     *
     * @param id of the question
     * @param existingRow the other row; null when the existing one is registered
     */
    record Question(
            UUID id,
            String sheet,
            int row,
            String name,
            String address,
            UUID existingId,
            String existingName,
            String existingUscc,
            @Nullable Integer existingRow) {}
}
