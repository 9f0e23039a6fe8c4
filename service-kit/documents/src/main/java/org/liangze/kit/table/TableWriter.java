package org.liangze.kit.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row. Closing completes the file. */
public interface TableWriter extends Closeable {
    void row(List<String> cells) throws IOException;
}
