package org.liangze.registry.importing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderTest {
    @Test
    void itIsFoundBelowTitleRows() {
        Header header = Header.find(
                        List.of(
                                row(1, "道里区食品安全包保主体台账"),
                                row(2, "填报单位：道里区食安办", "", "2026年"),
                                row(4, "序号", "主 体名称", "统一社会信用代码*", "主体类别（必填）", "行政区划代码", "备注")),
                        null)
                .orElseThrow();
        assertThat(header.row()).isEqualTo(4);
        assertThat(header.kind()).isEqualTo(ImportKind.BUSINESSES);
        assertThat(header.places())
                .isEqualTo(Map.of(
                        BusinessColumn.NAME,
                        1,
                        BusinessColumn.USCC,
                        2,
                        BusinessColumn.KIND,
                        3,
                        BusinessColumn.REGION,
                        4));
    }

    @Test
    void theKindIsSeenFromTheNames() {
        Header header = Header.find(List.of(row(1, "工号", "姓名", "角色", "级别", "地区代码", "单位")), ImportKind.BUSINESSES)
                .orElseThrow();
        assertThat(header.kind()).isEqualTo(ImportKind.PEOPLE);
    }

    @Test
    void whatIsMissingIsNamed() {
        Header header = Header.find(List.of(row(1, "编号", "姓名", "单位")), null).orElseThrow();
        assertThat(header.missing()).extracting(Column::header).containsExactly("角色", "地区代码");
    }

    @Test
    void aSheetOfInstructionsHasNone() {
        assertThat(Header.find(List.of(row(1, "填表说明"), row(2, "一、名称按营业执照填写")), null))
                .isEmpty();
    }

    static SheetRow row(int number, String... cells) {
        Map<Integer, CellValue> filled = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                filled.put(i, CellValue.text(cells[i]));
            }
        }
        return new SheetRow("表", number, filled);
    }
}
