package org.liangze.registry.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm, or look as if they did: refused in a clear sentence, or harmless. */
class HostileFilesTest {
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String END = "</sheetData></worksheet>";

    @TempDir
    private Path folder;

    @Test
    void anEncryptedWorkbookAsksForOneWithoutPassword() throws Exception {
        Path file = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            var lock = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            lock.confirmPassword("secret");
            try (OutputStream inside = lock.getDataStream(container)) {
                inside.write(new byte[4096]);
            }
            container.writeFilesystem(out);
        }
        refused(file, "密码");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><table><tr><td>1</td></tr></table></body></html>",
                "  <!DOCTYPE html><p>",
                "<?xml version=\"1.0\"?><Workbook/>"
            })
    void aPageNamedLikeAWorkbookIsNone(String page) throws IOException {
        Path file = folder.resolve("page.xls");
        Files.writeString(file, page);
        refused(file, "网页");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        refused(
                workbook(sheet -> {
                    sheet.accept(SHEET);
                    String blanks = " ".repeat(1 << 20);
                    for (int i = 0; i < 300; i++) {
                        sheet.accept(blanks);
                    }
                    sheet.accept(END);
                }),
                "恶意");
    }

    @Test
    void aBombInAPartThatLibrariesReadWholeIsRefused() throws IOException {
        Path file = folder.resolve("styles.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            parts(zip);
            zip.putNextEntry(new ZipEntry("xl/styles.xml"));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 20; i++) {
                zip.write(blanks);
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write((SHEET + END).getBytes(StandardCharsets.UTF_8));
        }
        refused(file, "恶意");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void entitiesOfItsOwnAreRefused(String type) throws IOException {
        Path file = workbook(sheet -> {
            sheet.accept(type + SHEET + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>" + END);
        });
        refused(file, "已损坏");
    }

    @Test
    void aRowBeyondTheLastIsRefused() throws IOException {
        refused(sheet("<row r=\"2147483647\"><c t=\"inlineStr\"><is><t>x</t></is></c></row>"), "已损坏");
    }

    @Test
    void aColumnBeyondTheLastIsRefused() throws IOException {
        refused(sheet("<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>"), "已损坏");
    }

    @Test
    void stringsThatAreNotThereAreRefused() throws IOException {
        refused(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"), "已损坏");
        refused(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-7</v></c></row>"), "已损坏");
    }

    @Test
    void rowsThatGoBackAreRefused() throws IOException {
        String cell = "<c t=\"inlineStr\"><is><t>x</t></is></c>";
        refused(sheet("<row r=\"2\">" + cell + "</row><row r=\"1\">" + cell + "</row>"), "已损坏");
    }

    @Test
    void aSheetFilledTo16384ColumnsIsRefusedAndAnEmptyOneIsHarmless() throws IOException {
        refused(
                workbook(sheet -> {
                    sheet.accept(SHEET + "<row r=\"1\">");
                    for (int i = 0; i < 16_384; i++) {
                        sheet.accept("<c><v>" + i + "</v></c>");
                    }
                    sheet.accept("</row>" + END);
                }),
                "超过500列");
        List<SheetRow> rows = read(workbook(sheet -> {
            sheet.accept(SHEET + "<row r=\"1\"><c><v>1</v></c>");
            for (int i = 1; i < 16_384; i++) {
                sheet.accept("<c r=\"" + CellReference.convertNumToColString(i) + "1\" s=\"0\"/>");
            }
            sheet.accept("</row>" + END);
        }));
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).hasSize(1));
    }

    @Test
    void aCellOf60MegabytesIsRefused() throws IOException {
        refused(
                workbook(sheet -> {
                    sheet.accept(SHEET + "<row r=\"1\"><c t=\"inlineStr\"><is><t>");
                    java.util.Random random = new java.util.Random(1);
                    for (int i = 0; i < 60; i++) {
                        StringBuilder text = new StringBuilder();
                        random.ints(1 << 20, 'A', 'Z').forEach(c -> text.append((char) c));
                        sheet.accept(text.toString());
                    }
                    sheet.accept("</t></is></c></row>" + END);
                }),
                "过长");
    }

    @Test
    void aMillionPhantomRowsAreHarmless() throws IOException {
        List<SheetRow> rows = read(workbook(sheet -> {
            sheet.accept(SHEET + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
            for (int row = 2; row <= 1_000_000; row++) {
                sheet.accept("<row r=\"" + row + "\" s=\"" + row % 97 + "\"><c r=\"A" + row + "\" s=\"" + row % 31
                        + "\"/><c r=\"B" + row + "\" s=\"1\"/></row>");
            }
            sheet.accept(END);
        }));
        assertThat(rows).hasSize(1);
    }

    /** The JDK's own cap would stop at 100,000 characters of references. */
    @Test
    void aMillionReferencesAreNoAttack() throws IOException {
        List<SheetRow> rows = read(workbook(sheet -> {
            sheet.accept(SHEET);
            java.util.Random random = new java.util.Random(2);
            for (int row = 1; row <= 10_000; row++) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 100; i++) {
                    text.append(Integer.toHexString(random.nextInt())).append("&amp;");
                }
                sheet.accept("<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"inlineStr\"><is><t>" + text
                        + "</t></is></c></row>");
            }
            sheet.accept(END);
        }));
        assertThat(rows).hasSize(10_000);
        assertThat(rows.getFirst().cells().get(0).text()).contains("&");
    }

    @Test
    void anOpenQuotationIsRefused() throws IOException {
        Path file = folder.resolve("open.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("编号,姓名\n1,\"");
            for (int i = 0; i < 30; i++) {
                out.write("长长的文字，没有收尾的引号\n".repeat(20_000));
            }
        }
        refused(file, "引号");
    }

    @Test
    void anOldWorkbookIsReadWithItsDatesAndMergedCells() throws IOException {
        Path file = folder.resolve("旧表.xlsx");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("主体");
            var style = workbook.createCellStyle();
            style.setDataFormat((short) 31);
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("老王面馆");
            row.createCell(1).setCellValue(java.time.LocalDate.of(2026, 9, 30));
            row.getCell(1).setCellStyle(style);
            row.createCell(2).setCellValue(12.5);
            row.createCell(3).setCellFormula("A3");
            row.getCell(3).setCellValue("老王面馆");
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(2, 4, 0, 0));
            workbook.write(out);
        }
        List<Merge> seen = new java.util.ArrayList<>();
        List<SheetRow> rows = read(file, seen);
        assertThat(rows.getFirst().number()).isEqualTo(3);
        assertThat(rows.getFirst().cells().get(0)).isEqualTo(CellValue.text("老王面馆"));
        assertThat(rows.getFirst().cells().get(1)).isEqualTo(new CellValue(CellValue.Kind.DATE, "2026-09-30"));
        assertThat(rows.getFirst().cells().get(2)).isEqualTo(new CellValue(CellValue.Kind.NUMBER, "12.5"));
        assertThat(rows.getFirst().cells().get(3)).isEqualTo(CellValue.text("老王面馆"));
        assertThat(seen).containsExactly(new Merge(3, 5, 0, 0));
    }

    @Test
    void daysCountedFrom1904AreRead() throws IOException {
        Path file = folder.resolve("mac.xlsx");
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            var style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            var cell = workbook.createSheet("x").createRow(0).createCell(0);
            cell.setCellValue(org.apache.poi.ss.usermodel.DateUtil.getExcelDate(
                    java.time.LocalDate.of(2026, 9, 30).atStartOfDay(), true));
            cell.setCellStyle(style);
            workbook.write(out);
        }
        assertThat(read(file).getFirst().cells().get(0).text()).isEqualTo("2026-09-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadWithAndWithoutAMark(String charset) throws IOException {
        for (String mark : List.of("", "\ufeff")) {
            Path file = folder.resolve("wide.csv");
            Files.write(file, (mark + "code,name\n001,Wang Wei\n002,李雷\n").getBytes(Charset.forName(charset)));
            assertThat(read(file).get(2).cells().get(1).text()).isEqualTo("李雷");
        }
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableFile.class).hasMessageContaining(why);
    }

    private static List<SheetRow> read(Path file) {
        return read(file, new java.util.ArrayList<>());
    }

    private static List<SheetRow> read(Path file, List<Merge> merges) {
        List<SheetRow> rows = new java.util.ArrayList<>();
        Spreadsheet.read(file, null, new RowSink() {
            @Override
            public void row(SheetRow row) {
                rows.add(row);
            }

            @Override
            public void endOfSheet(String sheet, List<Merge> found) {
                merges.addAll(found);
            }
        });
        return rows;
    }

    private Path sheet(String rows) throws IOException {
        return workbook(sheet -> sheet.accept(SHEET + rows + END));
    }

    private Path workbook(Consumer<Consumer<String>> sheet) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            parts(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet.accept(text -> {
                try {
                    zip.write(text.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return file;
    }

    private static void parts(ZipOutputStream zip) throws IOException {
        part(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>""");
        part(zip, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        part(zip, "xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>""");
        part(zip, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
