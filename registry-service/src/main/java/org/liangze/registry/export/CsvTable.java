package org.liangze.registry.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liangze.kit.table.TableWriter;

/**
 * UTF-8 with a byte order mark, which Excel needs. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front: csv has no other way to say that it is text.
 */
final class CsvTable implements TableWriter {
    private final CsvWriter csv;

    CsvTable(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        this.csv = CsvWriter.builder().build(writer);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::safe).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** A leading = + - @, tab or line break begins a formula, also behind blanks and in full width. */
    static String safe(String cell) {
        String start = cell.stripLeading();
        boolean formula = !start.isEmpty() && "=+-@＝＋－＠".indexOf(start.charAt(0)) >= 0;
        boolean control = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return formula || control ? "'" + cell : cell;
    }
}
