package org.liangze.registry.importing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liangze.registry.spreadsheet.CellValue;
import org.liangze.registry.spreadsheet.Merge;
import org.liangze.registry.spreadsheet.SheetRow;

class HeaderTest {
    @Test
    void itIsFoundBelowTitleRows() {
        Header header = find(
                        List.of(
                                row(1, "道里区食品安全包保主体台账"),
                                row(2, "填报单位：道里区食安办", "", "2026年"),
                                row(4, "序号", "主 体名称", "统一社会信用代码*", "主体类别（必填）", "行政区划代码", "备注")),
                        null)
                .orElseThrow();
        assertThat(header.lastRow()).isEqualTo(4);
        assertThat(header.kind()).isEqualTo(ImportKind.BUSINESSES);
        assertThat(header.places())
                .isEqualTo(Map.of(
                        1,
                        new Target(BusinessColumn.NAME, 1),
                        2,
                        new Target(BusinessColumn.USCC, 1),
                        3,
                        new Target(BusinessColumn.KIND, 1),
                        4,
                        new Target(BusinessColumn.REGION, 1)));
    }

    @Test
    void theKindIsSeenFromTheNames() {
        Header header = find(List.of(row(1, "工号", "姓名", "角色", "级别", "地区代码", "单位")), ImportKind.BUSINESSES)
                .orElseThrow();
        assertThat(header.kind()).isEqualTo(ImportKind.PEOPLE);
    }

    @Test
    void whatIsMissingIsNamed() {
        Header header = find(List.of(row(1, "编号", "姓名", "单位")), null).orElseThrow();
        assertThat(header.missing()).extracting(Column::header).containsExactly("角色", "地区代码");
    }

    @Test
    void aSheetOfInstructionsHasNone() {
        assertThat(find(List.of(row(1, "填表说明"), row(2, "一、名称按营业执照填写")), null)).isEmpty();
    }

    @Test
    void levelsOfAHeaderAreReadTogether() {
        List<SheetRow> rows = List.of(
                row(1, "某区食品经营主体台账"),
                row(2, "序号", "企业名称", "统一社会信用代码", "业态", "区划代码", "许可证", "", "", "", "安全管理人员", "", "包保干部", ""),
                row(3, "", "", "", "", "", "类别", "编号", "有效期起", "有效期止", "食品安全总监", "安全员", "工号", "电话"));
        List<Merge> merges = List.of(
                new Merge(1, 1, 0, 12),
                new Merge(2, 3, 0, 0),
                new Merge(2, 3, 1, 1),
                new Merge(2, 3, 2, 2),
                new Merge(2, 3, 3, 3),
                new Merge(2, 3, 4, 4),
                new Merge(2, 2, 5, 8),
                new Merge(2, 2, 9, 10),
                new Merge(2, 2, 11, 12));
        Header header = new FindingHeaders(new SheetHead(rows, merges), "", List.of())
                .find(null)
                .orElseThrow();
        assertThat(List.of(header.firstRow(), header.lastRow())).containsExactly(2, 3);
        assertThat(codes(header))
                .isEqualTo(Map.ofEntries(
                        Map.entry(1, "NAME"),
                        Map.entry(2, "USCC"),
                        Map.entry(3, "KIND"),
                        Map.entry(4, "REGION"),
                        Map.entry(5, "LICENCE_KIND"),
                        Map.entry(6, "LICENCE_NUMBER"),
                        Map.entry(7, "VALID_FROM"),
                        Map.entry(8, "VALID_TO"),
                        Map.entry(9, "DIRECTOR"),
                        Map.entry(10, "OFFICERS"),
                        Map.entry(11, "CADRE")));
        assertThat(header.titles().get(6).text()).isEqualTo("许可证/编号");
    }

    @Test
    void withoutMergedCellsAGroupReachesToTheRight() {
        Header header = find(
                        List.of(
                                row(1, "企业名称", "统一社会信用代码", "业态", "区划代码", "许可证", "", "", "备注"),
                                row(2, "", "", "", "", "类别", "编号", "有效期止", "")),
                        null)
                .orElseThrow();
        assertThat(codes(header))
                .isEqualTo(Map.of(
                        0,
                        "NAME",
                        1,
                        "USCC",
                        2,
                        "KIND",
                        3,
                        "REGION",
                        4,
                        "LICENCE_KIND",
                        5,
                        "LICENCE_NUMBER",
                        6,
                        "VALID_TO"));
    }

    @Test
    void severalLicencesStandSideBySide() {
        Header header = find(
                        List.of(row(
                                1,
                                "企业名称",
                                "信用代码",
                                "业态",
                                "区划代码",
                                "食品经营许可证编号",
                                "食品经营许可证有效期至",
                                "食品生产许可证编号",
                                "食品生产许可证有效期至")),
                        null)
                .orElseThrow();
        assertThat(codes(header))
                .isEqualTo(Map.of(
                        0,
                        "NAME",
                        1,
                        "USCC",
                        2,
                        "KIND",
                        3,
                        "REGION",
                        4,
                        "LICENCE_NUMBER",
                        5,
                        "VALID_TO",
                        6,
                        "LICENCE_NUMBER#2",
                        7,
                        "VALID_TO#2"));
        assertThat(header.licenceKinds()).isEqualTo(Map.of(1, "食品经营许可证", 2, "食品生产许可证"));
    }

    @Test
    void whatAUserSaidIsProposedNextTime() {
        Remembered said = new Remembered(
                "",
                Remembered.fingerprint(List.of("甲", "乙", "丙", "丁")),
                ImportKind.BUSINESSES,
                Map.of("甲", "NAME", "乙", "USCC", "丙", "KIND", "丁", "REGION"));
        Header header = new FindingHeaders(
                        new SheetHead(List.of(row(1, "标题"), row(2, "甲", "乙", "丙", "丁")), List.of()), "", List.of(said))
                .find(null)
                .orElseThrow();
        assertThat(header.remembered()).isTrue();
        assertThat(codes(header)).isEqualTo(Map.of(0, "NAME", 1, "USCC", 2, "KIND", 3, "REGION"));
    }

    private static Map<Integer, String> codes(Header header) {
        return header.places().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> place.getValue().code()));
    }

    private static Optional<Header> find(List<SheetRow> rows, ImportKind wanted) {
        return new FindingHeaders(new SheetHead(rows, List.of()), "", List.of()).find(wanted);
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
