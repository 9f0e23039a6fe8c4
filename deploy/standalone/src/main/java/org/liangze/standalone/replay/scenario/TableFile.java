package org.liangze.standalone.replay.scenario;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.yaml.snakeyaml.nodes.Tag;

/** A register in a CSV or Excel file: a row of headings, the scenario's own field names or their Chinese, then one line each. */
final class TableFile {
    private static final Map<String, String> FIELD_OF = Map.ofEntries(
            Map.entry("编号", "id"),
            Map.entry("工号", "id"),
            Map.entry("姓名", "name"),
            Map.entry("主体名称", "name"),
            Map.entry("角色", "role"),
            Map.entry("级别", "level"),
            Map.entry("地区代码", "region"),
            Map.entry("单位", "unit"),
            Map.entry("邮箱", "email"),
            Map.entry("手机", "phone"),
            Map.entry("联络员", "liaison"),
            Map.entry("单位负责人", "head"),
            Map.entry("统一社会信用代码", "uscc"),
            Map.entry("主体类别", "kind"),
            Map.entry("规模", "size"),
            Map.entry("包保等级", "tier"),
            Map.entry("地址", "address"),
            Map.entry("经营状态", "state"),
            Map.entry("包保干部", "cadre"));

    private TableFile() {}

    static List<Value.Fields> read(Path file, Place mentioned) {
        try {
            List<List<String>> rows = file.toString().endsWith(".csv") ? csv(file) : workbook(file);
            return fields(String.valueOf(file.getFileName()), rows, mentioned);
        } catch (IOException e) {
            throw ScenarioProblem.at(mentioned, "%s cannot be read: %s".formatted(file.getFileName(), e.getMessage()));
        }
    }

    private static List<Value.Fields> fields(String name, List<List<String>> rows, Place mentioned) {
        int head = 0;
        while (head < rows.size()
                && !rows.get(head).stream().map(TableFile::field).toList().contains("name")) {
            head++;
        }
        if (head == rows.size()) {
            throw ScenarioProblem.at(mentioned, name + " has no row of headings with name or 姓名 or 主体名称");
        }
        List<String> headings = rows.get(head).stream().map(TableFile::field).toList();
        List<Value.Fields> lines = new ArrayList<>();
        for (int row = head + 1; row < rows.size(); row++) {
            Place at = new Place(name, row + 1);
            Map<String, Value> values = new LinkedHashMap<>();
            for (int column = 0;
                    column < Math.min(headings.size(), rows.get(row).size());
                    column++) {
                String cell = rows.get(row).get(column).strip();
                if (!cell.isEmpty() && !headings.get(column).isEmpty()) {
                    values.put(headings.get(column), new Value.Text(at, cell, Tag.STR));
                }
            }
            if (!values.isEmpty()) {
                values.putIfAbsent("id", values.getOrDefault("uscc", new Value.Text(at, "", Tag.STR)));
                lines.add(new Value.Fields(at, values));
            }
        }
        return lines;
    }

    private static String field(String heading) {
        String plain = heading.strip();
        return FIELD_OF.getOrDefault(plain, plain);
    }

    private static List<List<String>> workbook(Path file) throws IOException {
        DataFormatter format = new DataFormatter();
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(in)) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                while (rows.size() < row.getRowNum()) {
                    rows.add(List.of());
                }
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.getLastCellNum(); column++) {
                    Cell cell = row.getCell(column);
                    cells.add(cell == null ? "" : format.formatCellValue(cell));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    private static List<List<String>> csv(Path file) throws IOException {
        try (var reader = CsvReader.builder()
                .detectBomHeader(true)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            return StreamSupport.stream(reader.spliterator(), false)
                    .map(CsvRecord::getFields)
                    .toList();
        }
    }
}
