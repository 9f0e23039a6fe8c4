package org.liangze.kit.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JPEG, segment by segment. Position, device, time, comments and embedded previews go; the colour profile stays, and of
 * EXIF only which way is up. What follows the picture's end (a phone's second picture or film) goes too.
 */
final class JpegFile {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    private final byte[] bytes;
    private final ByteArrayOutputStream out;
    private int at = 2;
    private boolean framed;

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
        this.out = new ByteArrayOutputStream(bytes.length);
    }

    static boolean begins(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8 && (bytes[2] & 0xFF) == 0xFF;
    }

    static byte[] cleaned(byte[] bytes) throws BrokenFile {
        return new JpegFile(bytes).clean();
    }

    private byte[] clean() throws BrokenFile {
        out.write(bytes, 0, 2);
        while (true) {
            int marker = marker();
            if (marker == END) {
                return ended();
            }
            int length = length();
            if (kept(marker, length)) {
                out.write(0xFF);
                out.write(marker);
                out.write(bytes, at, length);
            } else if (marker == APP1) {
                out.writeBytes(Orientation.only(bytes, at + 2, at + length));
            }
            if (isFrame(marker)) {
                frame(length);
            }
            at += length;
            if (marker == START_OF_SCAN) {
                scan();
            }
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Precision, then height and width, of two bytes each; a height of 0 would be told only after the pixels. */
    private void frame(int length) throws BrokenFile {
        if (length < 8) {
            throw broken();
        }
        int height = (bytes[at + 3] & 0xFF) << 8 | (bytes[at + 4] & 0xFF);
        int width = (bytes[at + 5] & 0xFF) << 8 | (bytes[at + 6] & 0xFF);
        if (height == 0 || width == 0) {
            throw broken();
        }
        Pixels.check(width, height);
        framed = true;
    }

    private byte[] ended() throws BrokenFile {
        if (!framed) {
            throw broken();
        }
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    private boolean kept(int marker, int length) {
        if (marker == APP2) {
            return startsWith("ICC_PROFILE", length);
        }
        boolean application = marker >= APP0 && marker <= APP15;
        return marker == APP0 || marker == APP14 || (!application && marker != COMMENT);
    }

    private boolean startsWith(String name, int length) {
        return length > name.length() + 2
                && new String(bytes, at + 2, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    /** The next marker; any number of fill bytes may stand before it. */
    private int marker() throws BrokenFile {
        if (at >= bytes.length || (bytes[at] & 0xFF) != 0xFF) {
            throw broken();
        }
        while (at < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            at++;
        }
        if (at >= bytes.length) {
            throw broken();
        }
        return bytes[at++] & 0xFF;
    }

    private int length() throws BrokenFile {
        int length = at + 1 < bytes.length ? (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF) : 0;
        if (length < 2 || at + length > bytes.length) {
            throw broken();
        }
        return length;
    }

    /** Copies pixels up to the next marker that is neither a stuffed zero nor a restart. */
    private void scan() throws BrokenFile {
        int from = at;
        while (at + 1 < bytes.length) {
            int next = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                out.write(bytes, from, at - from);
                return;
            }
            at++;
        }
        throw broken();
    }

    private static BrokenFile broken() {
        return new BrokenFile("JPG图片已损坏或不完整，请重新拍照后上传");
    }
}
