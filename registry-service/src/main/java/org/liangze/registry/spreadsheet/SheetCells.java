package org.liangze.registry.spreadsheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of one .xlsx sheet as they stream by. */
final class SheetCells extends DefaultHandler {
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_383;
    private static final int LETTERS = 26;

    private final String sheet;
    private final DiskStrings shared;
    private final CellStyles styles;
    private final boolean since1904;
    private final RowCollector out;
    private final StringBuilder value = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private int style;
    private int phonetic;
    private String type = "n";
    private boolean reading;

    SheetCells(String sheet, DiskStrings shared, CellStyles styles, boolean since1904, RowCollector out) {
        this.sheet = sheet;
        this.shared = shared;
        this.styles = styles;
        this.since1904 = since1904;
        this.out = out;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "v" -> reading = true;
            case "is" -> value.setLength(0);
            case "t" -> reading = phonetic == 0;
            case "rPh" -> phonetic++;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void characters(char[] buffer, int start, int length) {
        if (!reading) {
            return;
        }
        if (value.length() + length > 7 * RowCollector.MAX_TEXT) {
            throw new UnreadableFile("“%s”第%d行有一格文字过长，请删短".formatted(sheet, row + 1));
        }
        value.append(buffer, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> reading = false;
            case "rPh" -> phonetic--;
            case "c" -> endCell();
            default -> {}
        }
    }

    private void startRow(@Nullable String number) {
        row = number == null ? row + 1 : whole(number) - 1;
        column = -1;
        if (row < 0 || row >= LAST_ROW) {
            throw UnreadableFile.damaged(null);
        }
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : columnOf(reference);
        if (column < 0 || column > LAST_COLUMN) {
            throw UnreadableFile.damaged(null);
        }
        String kind = attributes.getValue("t");
        type = kind == null ? "n" : kind;
        String format = attributes.getValue("s");
        style = format == null ? 0 : whole(format);
        value.setLength(0);
    }

    private void endCell() {
        if (value.isEmpty()) {
            return;
        }
        String raw = value.toString();
        CellValue cell = switch (type) {
            case "s" -> CellValue.text(shared.at(whole(raw.strip())));
            case "inlineStr", "str" -> CellValue.text(DiskStrings.decoded(raw));
            case "b" -> CellValue.truth(raw.strip().equals("1"));
            case "e" -> new CellValue(CellValue.Kind.ERROR, raw);
            case "d" -> new CellValue(CellValue.Kind.DATE, raw.strip().split("T", 2)[0]);
            default -> Numbers.read(raw.strip(), styles.isDate(style), since1904);
        };
        out.cell(row, column, cell);
    }

    private void merge(@Nullable String reference) {
        if (reference == null || !reference.matches("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7}")) {
            return;
        }
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        out.merge(new Merge(
                range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn(), range.getLastColumn()));
    }

    /** The column of a reference such as AB12, from 0. */
    private static int columnOf(String reference) {
        int at = 0;
        int found = 0;
        while (at < reference.length() && at < 4 && Character.isUpperCase(reference.charAt(at))) {
            found = found * LETTERS + reference.charAt(at++) - 'A' + 1;
        }
        return at == 0 || at == reference.length() ? -1 : found - 1;
    }

    private static int whole(String digits) {
        try {
            int number = Integer.parseInt(digits);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw UnreadableFile.damaged(e);
        }
        throw UnreadableFile.damaged(null);
    }
}
