package org.liangze.kit.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG, chunk by chunk: what the picture needs is kept, everything else is left out. */
final class PngFile {
    private static final byte[] BEGINNING = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> NEEDED =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD");
    private static final int FRAME = 12;

    private PngFile() {}

    static boolean begins(byte[] bytes) {
        return bytes.length > BEGINNING.length
                && Arrays.equals(bytes, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    static byte[] cleaned(byte[] bytes) throws BrokenFile {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.writeBytes(BEGINNING);
        int at = BEGINNING.length;
        boolean pixels = false;
        while (at + FRAME <= bytes.length) {
            int length = ByteBuffer.wrap(bytes, at, 4).getInt();
            if (length < 0 || length > bytes.length - at - FRAME || !sound(bytes, at, length)) {
                break;
            }
            String type = new String(bytes, at + 4, 4, StandardCharsets.US_ASCII);
            if (at == BEGINNING.length) {
                if (!type.equals("IHDR") || length < 8) {
                    break;
                }
                ByteBuffer size = ByteBuffer.wrap(bytes, at + 8, 8);
                Pixels.check(size.getInt(), size.getInt());
            }
            if (NEEDED.contains(type)) {
                out.write(bytes, at, length + FRAME);
            }
            pixels |= type.equals("IDAT");
            at += length + FRAME;
            if (type.equals("IEND") && pixels) {
                return out.toByteArray();
            }
        }
        throw new BrokenFile("PNG图片已损坏或不完整，请重新拍照或截图后上传");
    }

    private static boolean sound(byte[] bytes, int at, int length) {
        CRC32 check = new CRC32();
        check.update(bytes, at + 4, length + 4);
        return (int) check.getValue()
                == ByteBuffer.wrap(bytes, at + 8 + length, 4).getInt();
    }
}
