package org.liangze.standalone.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The district as the one workbook that an office would hand in: sheets 人员 and 主体, with the importer's headings. */
public final class SampleWorkbook {
    private static final List<String> PEOPLE =
            List.of("编号", "姓名", "角色", "级别", "地区代码", "单位", "邮箱", "电话", "联络员编号", "负责人编号", "副职编号");
    private static final List<String> BUSINESSES = List.of(
            "主体名称",
            "统一社会信用代码",
            "场所编号",
            "主体类别",
            "规模",
            "就餐人数",
            "包保等级",
            "地区代码",
            "地址",
            "法定代表人",
            "联系电话",
            "邮箱",
            "经营状态",
            "高风险",
            "许可证类型",
            "许可证号",
            "有效期起",
            "有效期止",
            "食品安全总监",
            "食品安全员",
            "包保干部编号");
    private static final int ROWS_IN_MEMORY = 100;

    private SampleWorkbook() {}

    /** The file's bytes; the same district gives the same bytes. */
    public static byte[] bytes(SampleDistrict district) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false)) {
            workbook.setZip64Mode(Zip64Mode.Never); // else plain zip readers, ours included, stumble over the sizes
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            sheet(
                    workbook,
                    day,
                    "人员",
                    PEOPLE,
                    district.people().stream().map(SampleWorkbook::row).toList());
            sheet(
                    workbook,
                    day,
                    "主体",
                    BUSINESSES,
                    district.businesses().stream().map(SampleWorkbook::row).toList());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return SteadyZip.rewrite(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(
            Workbook workbook, CellStyle day, String name, List<String> headings, List<@Nullable Object[]> rows) {
        Sheet sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        write(sheet.createRow(0), day, headings.toArray());
        for (int i = 0; i < rows.size(); i++) {
            write(sheet.createRow(i + 1), day, rows.get(i));
        }
    }

    private static void write(Row row, CellStyle day, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> {}
                case Integer number -> row.createCell(i).setCellValue(number);
                case LocalDate date -> {
                    Cell cell = row.createCell(i);
                    cell.setCellValue(date);
                    cell.setCellStyle(day);
                }
                case Object text -> row.createCell(i).setCellValue(text.toString());
            }
        }
    }

    private static @Nullable Object[] row(SamplePerson p) {
        return new @Nullable Object[] {
            p.code(),
            p.name(),
            p.role().chinese(),
            p.level().chinese(),
            p.region(),
            p.unit(),
            p.email(),
            p.phone(),
            p.liaison(),
            p.head(),
            p.deputy()
        };
    }

    private static @Nullable Object[] row(SampleBusiness b) {
        BusinessType type = b.type();
        SampleBusiness.@Nullable Paper paper = b.licence();
        return new @Nullable Object[] {
            b.name(),
            b.uscc(),
            b.siteNo(),
            type.kind().chinese(),
            type.size().chinese(),
            type.diners(),
            type.tier().name(),
            b.region(),
            b.address(),
            b.owner(),
            b.phone(),
            b.email(),
            b.state().chinese(),
            type.highRisk() ? "是" : "否",
            paper == null ? null : paper.kind(),
            paper == null ? null : paper.number(),
            paper == null ? null : paper.from(),
            paper == null ? null : paper.to(),
            b.director(),
            b.officers(),
            b.cadre()
        };
    }
}
