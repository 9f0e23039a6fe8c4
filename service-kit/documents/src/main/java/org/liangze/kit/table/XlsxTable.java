package org.liangze.kit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook whose cells are all text, a hundred rows in memory at a time; a new sheet when one is full. */
public final class XlsxTable implements TableWriter {
    private static final int WINDOW = 100;
    private static final int ROWS_PER_SHEET = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true, false);
    private final CellStyle text;
    private SXSSFSheet sheet;
    private int next;

    public XlsxTable(OutputStream out) {
        this.out = out;
        this.text = workbook.createCellStyle();
        this.text.setDataFormat((short) BuiltinFormats.getBuiltinFormat("@"));
        this.sheet = workbook.createSheet();
    }

    @Override
    public void row(List<String> cells) {
        if (next == ROWS_PER_SHEET) {
            sheet = workbook.createSheet();
            next = 0;
        }
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = row.createCell(column);
            String value = cells.get(column);
            cell.setCellStyle(text);
            cell.setCellValue(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.write(out);
        workbook.close();
    }
}
