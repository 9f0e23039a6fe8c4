package org.liangze.tasking.dutyreport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportCsvTest {
    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsText() {
        for (String formula : new String[] {"=1+1", "+1", "-1", "@a", " =1", "＝1", "\t1"}) {
            assertThat(ReportCsv.cell(formula)).as(formula).isEqualTo("\"'" + formula + "\"");
        }
    }

    @Test
    void quotesAndLinesStayInTheirCell() {
        assertThat(ReportCsv.cell("说“\"好\"”\n第二行")).isEqualTo("\"说“\"\"好\"\"”\n第二行\"");
        assertThat(ReportCsv.cell("")).isEqualTo("\"\"");
    }
}
