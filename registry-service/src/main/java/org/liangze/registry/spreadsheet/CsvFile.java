package org.liangze.registry.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a .csv, separated by commas, semicolons or tabs. */
final class CsvFile {
    /** The name its only sheet goes by. */
    static final String SHEET = "CSV";

    private static final int MAX_FIELD = 1 << 20;
    private static final int SAMPLE = 1 << 14;

    private CsvFile() {}

    static void read(Path file, @Nullable Charset charset, RowCollector out) throws IOException {
        String head = head(file, charset);
        if (head.indexOf('\0') >= 0 || head.stripLeading().startsWith("<")) {
            throw UnreadableFile.noSpreadsheet();
        }
        out.startSheet(SHEET);
        try (Reader text = CsvText.open(file, charset);
                Stream<CsvRecord> records = reader(text, separator(head)).stream()) {
            records.forEach(line -> cells(line, out));
        } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
            throw wrongEncoding(e)
                    ? new UnreadableFile("按所选的文字编码读不通，请换一种编码再导入", e)
                    : new UnreadableFile("文件的引号或分隔符有误，请用Excel打开后另存为.xlsx再试", e);
        }
        out.endSheet();
    }

    private static void cells(CsvRecord line, RowCollector out) {
        int row = Math.toIntExact(line.getStartingLineNumber()) - 1;
        List<String> fields = line.getFields();
        for (int column = 0; column < fields.size(); column++) {
            out.cell(row, column, CellValue.text(fields.get(column).replace('\0', ' ')));
        }
    }

    private static boolean wrongEncoding(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .anyMatch(CharacterCodingException.class::isInstance);
    }

    private static String head(Path file, @Nullable Charset charset) throws IOException {
        char[] buffer = new char[SAMPLE];
        try (Reader text = CsvText.open(file, charset)) {
            int length = text.read(buffer);
            return length < 0 ? "" : new String(buffer, 0, length);
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("按所选的文字编码读不通，请换一种编码再导入", e);
        }
    }

    @SuppressWarnings("removal") // the only way yet to read "x" y, which offices do write
    private static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(MAX_FIELD)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    private static char separator(String head) {
        String lines = head.lines().limit(20).reduce("", String::concat);
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        sign -> lines.chars().filter(c -> c == sign).count()))
                .orElse(',');
    }
}
