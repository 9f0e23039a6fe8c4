package org.liangze.registry.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangze.kit.table.TableWriter;

/** Nothing in an exported file is a formula (domain.md §3.11; quality.md, Security). */
class TablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-2", "@SUM(A1)", " =1", "＝1", "\t=1", "\rx"})
    void whatASpreadsheetWouldCalculateIsText(String dangerous) throws IOException {
        assertThat(CsvTable.safe(dangerous)).isEqualTo("'" + dangerous);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(write(Format.XLSX, dangerous)))) {
            Row row = book.getSheetAt(0).getRow(0);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "道里区面馆", "91350100M000100Y43", "a=b", "2026-09-28", "0012"})
    void whatIsHarmlessStaysAsItIs(String harmless) {
        assertThat(CsvTable.safe(harmless)).isEqualTo(harmless);
    }

    @Test
    void csvBeginsWithAMarkAndQuotesWhatNeedsIt() throws IOException {
        String text = new String(write(Format.CSV, "a,\"b\"\n面馆"), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("\ufeff\"a,\"\"b\"\"\n面馆\"\r\n");
    }

    @Test
    void aLongCellIsCutWhereExcelWouldCallTheFileBroken() throws IOException {
        assertThat(write(Format.XLSX, "长".repeat(40_000))).isNotEmpty();
    }

    private static byte[] write(Format format, String cell) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = format.open(out)) {
            table.row(List.of(cell));
        }
        return out.toByteArray();
    }
}
