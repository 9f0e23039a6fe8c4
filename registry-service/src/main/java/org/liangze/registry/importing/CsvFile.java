package org.liangze.registry.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.liangze.registry.importing.model.CellValue;

/** Reads a .csv, separated by commas, semicolons or tabs. */
final class CsvFile {
    /** The name its only sheet goes by. */
    static final String SHEET = "CSV";

    private static final int MAX_FIELD = 1 << 20;

    private CsvFile() {}

    static void read(Path file, RowCollector out) throws IOException {
        String text = CsvText.decode(Files.readAllBytes(file));
        if (text.indexOf('\0') >= 0 || text.stripLeading().startsWith("<")) {
            throw new UnreadableFile("这不是表格文件，请导入.xlsx或.csv");
        }
        try (Stream<CsvRecord> records = reader(text).stream()) {
            records.forEach(line -> {
                for (int column = 0; column < line.getFieldCount(); column++) {
                    int row = (int) line.getStartingLineNumber() - 1;
                    out.cell(SHEET, row, column, CellValue.text(line.getField(column)));
                }
            });
        } catch (CsvParseException e) {
            throw new UnreadableFile("文件的引号或分隔符有误，请用Excel打开后另存为.xlsx再试", e);
        }
    }

    @SuppressWarnings("removal") // the only way yet to read "x" y, which offices do write
    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .maxBufferSize(MAX_FIELD)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    private static char separator(String text) {
        String head = text.lines().limit(20).reduce("", String::concat);
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        sign -> head.chars().filter(c -> c == sign).count()))
                .orElse(',');
    }
}
