package org.liangze.registry.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come, and files that mean harm. */
class SpreadsheetTest {
    @TempDir
    private Path folder;

    @Test
    void xlsxCellsKeepTheirKind() throws IOException {
        Path file = workbook(workbook -> {
            Sheet sheet = workbook.createSheet("主体");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 31);
            Row row = sheet.createRow(3);
            row.createCell(0).setCellValue("老王面馆");
            row.createCell(1).setCellValue(120);
            row.createCell(2).setCellValue(LocalDate.of(2027, 3, 5));
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellValue(true);
            row.createCell(9);
            sheet.createRow(5000).createCell(0).setCellStyle(date);
        });
        List<SheetRow> rows = read(file).get("主体");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().number()).isEqualTo(4);
        assertThat(rows.getFirst().cells())
                .isEqualTo(Map.of(
                        0, CellValue.text("老王面馆"),
                        1, new CellValue(CellValue.Kind.NUMBER, "120"),
                        2, new CellValue(CellValue.Kind.DATE, "2027-03-05"),
                        3, new CellValue(CellValue.Kind.BOOL, "TRUE")));
    }

    @Test
    void manyQuotationMarksAreNoAttack() throws IOException {
        Path file = workbook(workbook -> {
            Sheet sheet = workbook.createSheet("表");
            IntStream.range(0, 1500)
                    .forEach(n -> sheet.createRow(n)
                            .createCell(0)
                            .setCellValue(IntStream.range(0, 100)
                                    .mapToObj(k -> Integer.toHexString(n * 31 + k * 7919) + "\"&")
                                    .collect(Collectors.joining())));
        });
        assertThat(read(file).get("表")).hasSize(1500);
    }

    @Test
    void theWrongNameDoesNotMatterAndPagesAreDeclined() throws IOException {
        Path old = folder.resolve("a.xlsx");
        Files.write(old, new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0
        });
        assertThatThrownBy(() -> read(old)).isInstanceOf(UnreadableFile.class).hasMessageContaining("已损坏");
        Path page = folder.resolve("b.xls");
        Files.writeString(page, "<html><table><tr><td>1</td></tr></table></html>");
        assertThatThrownBy(() -> read(page)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void aBrokenFileIsSaidToBeBroken() throws IOException {
        Path whole = workbook(
                workbook -> workbook.createSheet("表").createRow(0).createCell(0).setCellValue("x"));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = folder.resolve("half.xlsx");
        Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> read(half)).isInstanceOf(UnreadableFile.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csvInAnyUsualEncoding(String charset) throws IOException {
        Path file = folder.resolve("people.csv");
        Files.write(file, "台账\n编号,姓名,备注\n001,\"王,伟\",\n002,㐂\n".getBytes(Charset.forName(charset)));
        List<SheetRow> rows = read(file).get(CsvFile.SHEET);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4);
        assertThat(rows.get(2).cells()).isEqualTo(Map.of(0, CellValue.text("001"), 1, CellValue.text("王,伟")));
        assertThat(rows.get(3).cells().get(1).text()).isEqualTo("㐂");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        Path file = folder.resolve("people.csv");
        Files.write(file, "\ufeff编号;姓名\n1;王伟\n".getBytes(StandardCharsets.UTF_8));
        List<SheetRow> rows = read(file).get(CsvFile.SHEET);
        assertThat(rows.getFirst().cells().get(0).text()).isEqualTo("编号");
        assertThat(rows.getLast().cells()).hasSize(2);
    }

    private static Map<String, List<SheetRow>> read(Path file) {
        Map<String, List<SheetRow>> sheets = new LinkedHashMap<>();
        Spreadsheet.read(file, null, new RowSink() {
            @Override
            public void row(SheetRow row) {
                sheets.computeIfAbsent(row.sheet(), name -> new ArrayList<>()).add(row);
            }

            @Override
            public void endOfSheet(String sheet, List<Merge> merges) {}
        });
        return sheets;
    }

    private interface Filling {
        void into(XSSFWorkbook workbook);
    }

    private Path workbook(Filling filling) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filling.into(workbook);
            workbook.write(out);
        }
        return file;
    }
}
