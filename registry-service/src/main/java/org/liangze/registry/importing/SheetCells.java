package org.liangze.registry.importing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.liangze.registry.importing.model.CellValue;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of one sheet as they stream by. */
final class SheetCells extends DefaultHandler {
    private static final int LAST_ROW = 1_048_575;
    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_DATE = 2_958_466;
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,3}\\d{1,7}");

    private final String sheet;
    private final SharedText shared;
    private final StylesTable styles;
    private final boolean since1904;
    private final RowCollector out;
    private final Map<Integer, Boolean> dateStyles = new HashMap<>();
    private final StringBuilder value = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private int style;
    private int phonetic;
    private String type = "n";
    private boolean reading;

    SheetCells(String sheet, SharedText shared, StylesTable styles, boolean since1904, RowCollector out) {
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
            case "t" -> reading = phonetic == 0;
            case "rPh" -> phonetic++;
            default -> {}
        }
    }

    @Override
    public void characters(char[] buffer, int start, int length) {
        if (!reading) {
            return;
        }
        if (value.length() + length > 7 * RowCollector.MAX_TEXT) {
            throw new UnreadableFile("“%s”第%d行有一格文字过长".formatted(sheet, row + 1));
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
        if (row < 0 || row > LAST_ROW) {
            throw damaged();
        }
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        if (reference != null && !REFERENCE.matcher(reference).matches()) {
            throw damaged();
        }
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        if (column < 0 || column > LAST_COLUMN) {
            throw damaged();
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
        out.cell(
                sheet,
                row,
                column,
                switch (type) {
                    case "s" -> CellValue.text(shared.at(whole(raw.strip())));
                    case "inlineStr", "str" -> CellValue.text(SharedText.decoded(raw));
                    case "b" -> new CellValue(CellValue.Kind.BOOL, raw.strip().equals("1") ? "TRUE" : "FALSE");
                    case "e" -> new CellValue(CellValue.Kind.ERROR, raw);
                    case "d" -> new CellValue(CellValue.Kind.DATE, raw.strip().split("T", 2)[0]);
                    default -> number(raw.strip());
                });
    }

    private CellValue number(String raw) {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return CellValue.text(raw);
        }
        if (!Double.isFinite(number)) {
            return CellValue.text(raw);
        }
        if (isDate() && DateUtil.isValidExcelDate(number) && number < LAST_DATE) {
            return new CellValue(
                    CellValue.Kind.DATE,
                    DateUtil.getLocalDateTime(number, since1904, true)
                            .toLocalDate()
                            .toString());
        }
        String plain = new BigDecimal(raw).stripTrailingZeros().toPlainString();
        return new CellValue(CellValue.Kind.NUMBER, plain);
    }

    private boolean isDate() {
        return dateStyles.computeIfAbsent(style, key -> {
            XSSFCellStyle known = styles.getStyleAt(key);
            return known != null && DateFormats.isDate(known.getDataFormat(), known.getDataFormatString());
        });
    }

    private static int whole(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    private static UnreadableFile damaged() {
        return new UnreadableFile("文件内部不完整，请用Excel打开后另存一次");
    }
}
