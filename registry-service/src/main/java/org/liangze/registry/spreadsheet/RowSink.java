package org.liangze.registry.spreadsheet;

import java.util.List;

/** Takes the filled rows of a file as they stream by, sheet by sheet, from top to bottom. */
public interface RowSink {
    void row(SheetRow row);

    /** The sheet is over; merged cells are known only now, because files list them last. */
    void endOfSheet(String sheet, List<Merge> merges);
}
