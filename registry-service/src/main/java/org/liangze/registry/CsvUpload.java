package org.liangze.registry;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.liangze.kit.web.Refusal;
import org.springframework.web.multipart.MultipartFile;

/** A csv with one header line, as a machine writes it: UTF-8 with or without a mark, else GB18030. */
public final class CsvUpload {
    private static final int MAX_ROWS = 200_000;

    private CsvUpload() {}

    /** The lines below the header; refuses what is no csv, has another header, or is too long. */
    public static List<NamedCsvRecord> read(MultipartFile file, List<String> mandatory) {
        try (Stream<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(decode(file.getBytes())).stream()) {
            List<NamedCsvRecord> read = lines.limit(MAX_ROWS + 1L).toList();
            if (read.size() > MAX_ROWS) {
                throw Refusal.invalid("file-too-long", "文件超过%d行，请分成几个文件".formatted(MAX_ROWS));
            }
            if (!read.isEmpty() && !read.getFirst().getHeader().containsAll(mandatory)) {
                throw Refusal.invalid("header-unknown", "第一行须是表头，且有这些列：%s".formatted(String.join("、", mandatory)));
            }
            return read;
        } catch (CsvParseException | IOException e) {
            throw Refusal.invalid("file-unreadable", "文件读不出来，请另存为CSV（逗号分隔）再试");
        }
    }

    private static String decode(byte[] bytes) {
        String text;
        try {
            text = strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                text = strictly(bytes, Charset.forName("GB18030"));
            } catch (CharacterCodingException neither) {
                throw Refusal.invalid("file-unreadable", "文件的文字编码认不出来，请另存为UTF-8编码的CSV再试");
            }
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
