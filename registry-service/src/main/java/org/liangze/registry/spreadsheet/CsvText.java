package org.liangze.registry.spreadsheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens a text file in its encoding: by its mark, else strictly UTF-8, else strictly GB18030; never by guessing from a part. */
final class CsvText {
    private static final char MARK = '\ufeff';
    private static final int SAMPLE = 4096;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    /** The text from its first character on, its mark left out. */
    static Reader open(Path file, @Nullable Charset said) throws IOException {
        Charset charset = said == null ? charset(file) : said;
        Reader reader = reader(file, charset);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Charset charset(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, 0xff, 0xfe) || zeros(head, 1) > head.length / 4) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xfe, 0xff) || zeros(head, 0) > head.length / 4) {
            return StandardCharsets.UTF_16BE;
        }
        for (Charset charset : Stream.of(StandardCharsets.UTF_8, GB18030).toList()) {
            if (fits(file, charset)) {
                return charset;
            }
        }
        throw new UnreadableFile("文件的文字编码认不出来，请在导入时选择编码，或用Excel另存为.xlsx再试");
    }

    /** Reads the whole file: a character cut at the end of a buffer is no error, one wrong byte is. */
    private static boolean fits(Path file, Charset charset) throws IOException {
        char[] buffer = new char[1 << 15];
        try (Reader reader = reader(file, charset)) {
            int read = 0;
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 15);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
