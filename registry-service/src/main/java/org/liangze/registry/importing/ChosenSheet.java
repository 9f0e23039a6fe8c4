package org.liangze.registry.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.importing.model.ImportKind;

/**
 * How a user wants a sheet to be read.
 *
 * @param kind left out: as it was found
 * @param headerRows first and last row of the header; left out: as it was found
 * @param columns target codes by column from 0; a column that is left out is not read. Left out altogether: as proposed
 * @param skip whether to leave the sheet out
 */
record ChosenSheet(
        String name,
        @Nullable ImportKind kind,
        @Nullable List<Integer> headerRows,
        @Nullable Map<Integer, String> columns,
        @Nullable Boolean skip) {}
