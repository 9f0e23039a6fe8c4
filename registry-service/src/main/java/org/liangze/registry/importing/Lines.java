package org.liangze.registry.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.liangze.registry.importing.model.SheetLayout;
import org.liangze.registry.spreadsheet.CellValue;
import org.liangze.registry.spreadsheet.Merge;
import org.liangze.registry.spreadsheet.SheetRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The filled rows of a file as they were, staged. */
@Component
class Lines {
    /** A staged line. */
    record Line(At at, Map<Integer, CellValue> cells, boolean note) {}

    private static final TypeReference<TreeMap<Integer, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Lines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(UUID job, String region, int sheet, List<SheetRow> rows) {
        jdbc.sql("""
                insert into import_line (job_id, sheet, row_no, region, cells)
                select :job, :sheet, r.row_no, :region, cast(r.cells as jsonb)
                  from unnest(cast(:numbers as int[]), cast(:cells as text[])) as r (row_no, cells)""")
                .param("job", job)
                .param("sheet", sheet)
                .param("region", region)
                .param("numbers", rows.stream().map(SheetRow::number).toArray(Integer[]::new))
                .param("cells", rows.stream().map(row -> write(row.cells())).toArray(String[]::new))
                .update();
    }

    /** Marks rows that are one text across many columns: section titles, instructions, signatures. */
    void markNotes(UUID job, int sheet, List<Merge> merges) {
        jdbc.sql("""
                update import_line l
                   set note = true
                 where l.job_id = :job and l.sheet = :sheet and l.row_no = any (:rows)
                   and (select count(*) from jsonb_object_keys(l.cells)) = 1""")
                .param("job", job)
                .param("sheet", sheet)
                .param("rows", merges.stream().map(Merge::firstRow).distinct().toArray(Integer[]::new))
                .update();
    }

    /** What stands in a cell merged downward holds for every filled row it covers. */
    void fillDown(UUID job, int sheet, List<Merge> merges) {
        jdbc.sql("""
                with value as materialized (
                  select m.first, m.last, m.col::text as col, f.cells -> m.col::text as cell
                    from unnest(cast(:firsts as int[]), cast(:lasts as int[]), cast(:columns as int[])) as m (first, last, col)
                    join import_line f on f.job_id = :job and f.sheet = :sheet and f.row_no = m.first
                   where f.cells -> m.col::text is not null
                ), filled as materialized (
                  select g.row_no, jsonb_object_agg(v.col, v.cell) as cells
                    from value v cross join generate_series(v.first + 1, v.last) as g (row_no)
                   group by g.row_no
                )
                update import_line l
                   set cells = filled.cells || l.cells
                  from filled
                 where l.job_id = :job and l.sheet = :sheet and l.row_no = filled.row_no and not l.note""")
                .param("job", job)
                .param("sheet", sheet)
                .param("firsts", merges.stream().map(Merge::firstRow).toArray(Integer[]::new))
                .param("lasts", merges.stream().map(Merge::lastRow).toArray(Integer[]::new))
                .param("columns", merges.stream().map(Merge::firstColumn).toArray(Integer[]::new))
                .update();
    }

    void analyse() {
        jdbc.sql("analyze import_line").update();
    }

    /** Lines in the order of the file, those below a sheet's header. */
    List<Line> after(UUID job, SheetLayout sheet, int row, int limit) {
        return jdbc.sql("""
                select sheet, row_no, cells::text, note
                  from import_line
                 where job_id = :job and sheet = :sheet and row_no > :after
                 order by row_no
                 limit :limit""")
                .param("job", job)
                .param("sheet", sheet.no())
                .param("after", Math.max(row, sheet.lastRow()))
                .param("limit", limit)
                .query((line, index) ->
                        new Line(new At(line.getInt(1), line.getInt(2)), read(line.getString(3)), line.getBoolean(4)))
                .list();
    }

    /** Cells as they are stored. */
    Map<Integer, CellValue> read(String cells) {
        Map<Integer, CellValue> read = new TreeMap<>();
        json.readValue(cells, CELLS).forEach((column, text) -> read.put(column, cell(text)));
        return read;
    }

    private String write(Map<Integer, CellValue> cells) {
        Map<Integer, String> stored = new TreeMap<>();
        cells.forEach((column, cell) -> stored.put(column, cell.kind().name().charAt(0) + cell.text()));
        return json.writeValueAsString(stored);
    }

    private static CellValue cell(String stored) {
        CellValue.Kind kind = switch (stored.charAt(0)) {
            case 'N' -> CellValue.Kind.NUMBER;
            case 'D' -> CellValue.Kind.DATE;
            case 'B' -> CellValue.Kind.BOOL;
            case 'E' -> CellValue.Kind.ERROR;
            default -> CellValue.Kind.TEXT;
        };
        return new CellValue(kind, stored.substring(1));
    }
}
