package org.liangze.registry.licencebase;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Words;

/** A CSV of valid licences, read row by row: strictly UTF-8, else GB18030; never held in memory whole. */
final class BaseFile {
    private static final char MARK = '\ufeff';
    private static final int MAX_FIELD = 1 << 16;
    private static final List<String> NUMBER = List.of("许可证编号", "许可证号", "证号");
    private static final List<String> USCC = List.of("统一社会信用代码", "社会信用代码", "信用代码");
    private static final List<String> NAME = List.of("名称", "主体名称", "企业名称", "经营者名称");
    private static final List<String> REGION = List.of("地区代码", "区划代码", "行政区划代码");

    private final Path file;
    private final Charset charset;
    private final String home;

    /** @param home where a row without a region lies */
    BaseFile(Path file, String home) {
        this.file = file;
        this.home = home;
        this.charset = decodes(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    }

    /** Hands on each row with its line in the file. */
    void each(ObjLongConsumer<BaseRow> row) {
        try (Reader text = open(file, charset);
                CsvReader<CsvRecord> csv = reader(text)) {
            Iterator<CsvRecord> lines = csv.iterator();
            if (!lines.hasNext()) {
                throw Refusal.invalid("file-empty", "文件里没有内容");
            }
            Columns columns = Columns.of(lines.next());
            lines.forEachRemaining(line -> row.accept(columns.row(line, home), line.getStartingLineNumber()));
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw Refusal.invalid("file-unreadable", "文件不是可读的 CSV，请用 Excel 另存为 CSV（UTF-8）再试");
        }
    }

    private record Columns(int number, int uscc, int name, int region) {
        static Columns of(CsvRecord header) {
            Columns columns =
                    new Columns(place(header, NUMBER), place(header, USCC), place(header, NAME), place(header, REGION));
            if (columns.number < 0) {
                throw Refusal.invalid("column-missing", "第一行缺少“许可证编号”一列");
            }
            return columns;
        }

        BaseRow row(CsvRecord line, String home) {
            String place = field(line, region);
            return new BaseRow(
                    field(line, number), field(line, uscc), text(line, name), place.isEmpty() ? home : place);
        }

        private static int place(CsvRecord header, List<String> names) {
            for (int column = 0; column < header.getFieldCount(); column++) {
                if (names.contains(Words.code(header.getField(column)))) {
                    return column;
                }
            }
            return -1;
        }

        private static String text(CsvRecord line, int column) {
            return column < 0 || column >= line.getFieldCount()
                    ? ""
                    : line.getField(column).strip();
        }

        private static String field(CsvRecord line, int column) {
            return Words.code(text(line, column));
        }
    }

    private static CsvReader<CsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .maxBufferSize(MAX_FIELD)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static boolean decodes(Path file, Charset charset) {
        char[] some = new char[MAX_FIELD];
        try (Reader text = open(file, charset)) {
            int read = text.read(some);
            while (read >= 0) {
                read = text.read(some);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }
}
