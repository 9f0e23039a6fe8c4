package org.liangze.registry.spreadsheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Writes rows of text from the top down. Every cell is text, and stays text when it begins like a formula and is edited. */
public final class SafeSheet {
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";
    private static final int CHARACTER = 256;

    private final Sheet sheet;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle bold;
    private final CellStyle marked;
    private int next;

    public SafeSheet(Workbook workbook, String name) {
        sheet = workbook.createSheet(name);
        short format = workbook.createDataFormat().getFormat("@");
        text = style(workbook, format);
        quoted = style(workbook, format);
        quoted.setQuotePrefixed(true);
        bold = style(workbook, format);
        Font heavy = workbook.createFont();
        heavy.setBold(true);
        bold.setFont(heavy);
        marked = style(workbook, format);
        marked.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        marked.setWrapText(true);
    }

    public Sheet sheet() {
        return sheet;
    }

    public void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * CHARACTER);
        sheet.setDefaultColumnStyle(column, text);
    }

    public void header(List<String> cells) {
        row(cells, bold);
    }

    public void note(String note) {
        row(List.of(note), marked);
    }

    public void row(List<@Nullable String> cells) {
        row(cells, null);
    }

    private void row(List<? extends @Nullable String> cells, @Nullable CellStyle style) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.size(); column++) {
            String value = cells.get(column);
            if (value != null && !value.isEmpty()) {
                write(row.createCell(column), value, style);
            }
        }
    }

    private void write(Cell cell, String value, @Nullable CellStyle style) {
        String cut = value.length() > RowCollector.MAX_TEXT ? value.substring(0, RowCollector.MAX_TEXT) : value;
        cell.setCellValue(cut.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_"));
        boolean likeAFormula = FORMULA_SIGNS.indexOf(cut.charAt(0)) >= 0;
        cell.setCellStyle(likeAFormula ? quoted : style == null ? text : style);
    }

    private static CellStyle style(Workbook workbook, short format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(format);
        return style;
    }
}
