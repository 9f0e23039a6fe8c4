package org.liangze.registry.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Turns the records of an .xls into cells. What lies deeper than a sheet, a chart for instance, is not looked at. */
final class XlsRecords implements HSSFListener {
    private static final FormulaError UNKNOWN_ERROR = FormulaError.NA;

    private final RowCollector out;
    private final List<BoundSheetRecord> names = new ArrayList<>();
    private @Nullable FormatTrackingHSSFListener formats;
    private @Nullable SSTRecord texts;
    private @Nullable FormulaRecord awaitingText;
    private boolean since1904;
    private int depth;
    private int sheets;
    private boolean inSheet;

    XlsRecords(RowCollector out) {
        this.out = out;
    }

    void formatsFrom(FormatTrackingHSSFListener listener) {
        formats = listener;
    }

    @Override
    public void processRecord(Record record) {
        switch (record) {
            case BOFRecord begin -> begin(begin);
            case EOFRecord end -> end();
            case BoundSheetRecord name -> names.add(name);
            case SSTRecord table -> texts = table;
            case DateWindow1904Record window -> since1904 = window.getWindowing() == 1;
            default -> {
                if (inSheet && depth == 1) {
                    cell(record);
                }
            }
        }
    }

    private void begin(BOFRecord record) {
        depth++;
        if (depth != 1 || record.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        BoundSheetRecord[] inOrder = BoundSheetRecord.orderByBofPosition(names);
        String name = sheets < inOrder.length ? inOrder[sheets].getSheetname() : "表" + (sheets + 1);
        sheets++;
        inSheet = record.getType() == BOFRecord.TYPE_WORKSHEET;
        if (inSheet) {
            out.startSheet(name);
        }
    }

    private void end() {
        if (--depth == 0 && inSheet) {
            inSheet = false;
            out.endSheet();
        }
    }

    private void cell(Record record) {
        switch (record) {
            case LabelSSTRecord label -> text(label, texts == null ? "" : shared(texts, label));
            case LabelRecord label -> text(label, label.getValue());
            case NumberRecord number -> number(number, number.getValue());
            case BoolErrRecord truth -> put(truth, truth(truth));
            case FormulaRecord formula -> formula(formula);
            case StringRecord string -> {
                if (awaitingText != null) {
                    text(awaitingText, string.getString());
                    awaitingText = null;
                }
            }
            case MergeCellsRecord merges -> {
                for (int i = 0; i < merges.getNumAreas(); i++) {
                    merge(merges.getAreaAt(i));
                }
            }
            default -> {}
        }
    }

    private void formula(FormulaRecord formula) {
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(formula, formula.getValue());
            case STRING -> awaitingText = formula;
            case BOOLEAN -> put(formula, CellValue.truth(formula.getCachedBooleanValue()));
            case ERROR -> put(formula, error(formula.getCachedErrorValue()));
            case BLANK, FORMULA, _NONE -> {}
        }
    }

    private static CellValue truth(BoolErrRecord record) {
        return record.isBoolean() ? CellValue.truth(record.getBooleanValue()) : error(record.getErrorValue());
    }

    private static CellValue error(int code) {
        FormulaError known = FormulaError.isValidCode(code) ? FormulaError.forInt(code) : UNKNOWN_ERROR;
        return new CellValue(CellValue.Kind.ERROR, known.getString());
    }

    private static String shared(SSTRecord texts, LabelSSTRecord label) {
        int index = label.getSSTIndex();
        if (index < 0 || index >= texts.getNumUniqueStrings()) {
            throw UnreadableFile.damaged(null);
        }
        return texts.getString(index).getString();
    }

    private void text(CellValueRecordInterface at, String text) {
        put(at, CellValue.text(text));
    }

    private void number(CellValueRecordInterface at, double value) {
        boolean date = formats != null && DateFormats.isDate(formats.getFormatIndex(at), formats.getFormatString(at));
        put(at, Numbers.read(value, date, since1904));
    }

    private void put(CellValueRecordInterface at, CellValue value) {
        out.cell(at.getRow(), at.getColumn(), value);
    }

    private void merge(CellRangeAddress range) {
        out.merge(new Merge(
                range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn(), range.getLastColumn()));
    }
}
