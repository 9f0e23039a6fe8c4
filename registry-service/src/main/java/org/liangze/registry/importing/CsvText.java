package org.liangze.registry.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds out how a text file is encoded: by its mark, else strictly UTF-8, else strictly GB18030; never by guessing. */
final class CsvText {
    private static final char MARK = '\ufeff';

    private CsvText() {}

    static String decode(byte[] bytes) {
        Charset first = startsWith(bytes, 0xff, 0xfe)
                ? StandardCharsets.UTF_16LE
                : startsWith(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        String text = List.of(first, Charset.forName("GB18030")).stream()
                .flatMap(charset -> strictly(bytes, charset).stream())
                .findFirst()
                .orElseThrow(() -> new UnreadableFile("文件的文字编码认不出来，请用Excel另存为.xlsx再试"));
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
