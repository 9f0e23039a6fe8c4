package org.liangze.registry.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.liangze.contracts.BusinessKind;
import org.liangze.contracts.BusinessSize;
import org.liangze.contracts.Level;
import org.liangze.contracts.OperatingState;
import org.liangze.contracts.Role;
import org.liangze.registry.importing.model.BusinessColumn;
import org.liangze.registry.importing.model.Column;
import org.liangze.registry.importing.model.ImportKind;
import org.liangze.registry.importing.model.PersonColumn;
import org.liangze.registry.spreadsheet.SafeSheet;

/** An empty list to fill in: a note, the columns, and choices where only certain words are right. */
final class TemplateWorkbook {
    private static final int HEADER_ROW = 1;
    private static final int LAST_ROW = 20_000;
    private static final int WIDTH = 18;
    private static final String NOTE =
            "填写说明：带*的列必填；代码、电话、许可证号按文本填写；日期写成2026-09-30的样子；" + "同一主体有几张许可证时，每张许可证写一行，其余各列照抄或留空；表头下面直接填写，不要合并单元格。";

    private static final Map<Column, List<String>> CHOICES = choices();

    private TemplateWorkbook() {}

    static byte[] of(ImportKind kind) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SafeSheet sheet = new SafeSheet(workbook, kind.chinese());
            sheet.note(NOTE);
            sheet.header(kind.columns().stream()
                    .map(column -> column.header() + (column.mandatory() ? "*" : ""))
                    .toList());
            int place = 0;
            for (Column column : kind.columns()) {
                sheet.width(place, WIDTH);
                choose(sheet, place, CHOICES.getOrDefault(column, List.of()));
                place++;
            }
            sheet.sheet().createFreezePane(0, HEADER_ROW + 1);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choose(SafeSheet sheet, int column, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.sheet().getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(HEADER_ROW + 1, LAST_ROW, column, column));
        choice.setShowErrorBox(true);
        choice.createErrorBox("请从列表中选择", "可填：" + String.join("、", words));
        sheet.sheet().addValidationData(choice);
    }

    private static Map<Column, List<String>> choices() {
        Map<Column, List<String>> choices = new LinkedHashMap<>();
        choices.put(
                BusinessColumn.KIND, words(Arrays.stream(BusinessKind.values()).map(BusinessKind::chinese)));
        choices.put(
                BusinessColumn.SIZE, words(Arrays.stream(BusinessSize.values()).map(BusinessSize::chinese)));
        choices.put(BusinessColumn.TIER, List.of("A", "B", "C", "D"));
        choices.put(
                BusinessColumn.STATE,
                words(Arrays.stream(OperatingState.values()).map(OperatingState::chinese)));
        choices.put(BusinessColumn.HIGH_RISK, List.of("是", "否"));
        choices.put(
                PersonColumn.ROLE,
                words(Arrays.stream(Role.values())
                        .filter(role -> role != Role.BUSINESS && role != Role.ADMINISTRATOR)
                        .map(Role::chinese)));
        choices.put(PersonColumn.LEVEL, words(Arrays.stream(Level.values()).map(Level::chinese)));
        return choices;
    }

    private static List<String> words(Stream<String> words) {
        return words.toList();
    }
}
