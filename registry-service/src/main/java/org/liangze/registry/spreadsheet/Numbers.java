package org.liangze.registry.spreadsheet;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a number cell holds: a number, or a day when its format shows one. */
final class Numbers {
    private static final int LAST_DATE = 2_958_466;

    private Numbers() {}

    static CellValue read(String raw, boolean date, boolean since1904) {
        try {
            double number = Double.parseDouble(raw);
            return Double.isFinite(number) ? read(number, raw, date, since1904) : CellValue.text(raw);
        } catch (NumberFormatException e) {
            return CellValue.text(raw);
        }
    }

    static CellValue read(double number, boolean date, boolean since1904) {
        return Double.isFinite(number)
                ? read(number, BigDecimal.valueOf(number).toString(), date, since1904)
                : CellValue.text("");
    }

    private static CellValue read(double number, String raw, boolean date, boolean since1904) {
        if (date && DateUtil.isValidExcelDate(number) && number < LAST_DATE) {
            return new CellValue(
                    CellValue.Kind.DATE,
                    DateUtil.getLocalDateTime(number, since1904, true)
                            .toLocalDate()
                            .toString());
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        String plain = whole
                ? Long.toString((long) number)
                : new BigDecimal(raw).stripTrailingZeros().toPlainString();
        return new CellValue(CellValue.Kind.NUMBER, plain);
    }
}
