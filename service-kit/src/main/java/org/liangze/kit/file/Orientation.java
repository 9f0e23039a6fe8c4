package org.liangze.kit.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Which way is up: the only thing of a photo's EXIF that is kept. */
final class Orientation {
    private static final byte[] NONE = {};
    private static final String NAME = "Exif\0\0";
    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int HIGHEST = 8;

    private Orientation() {}

    /** An EXIF segment with the orientation and nothing else; empty when the picture is upright. */
    static byte[] only(byte[] bytes, int from, int to) {
        int orientation = of(bytes, from, to);
        if (orientation <= UPRIGHT || orientation > HIGHEST) {
            return NONE;
        }
        return ByteBuffer.allocate(36)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) 34)
                .put(NAME.getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static int of(byte[] bytes, int from, int to) {
        if (to - from < 14 || !new String(bytes, from, 6, StandardCharsets.US_ASCII).equals(NAME)) {
            return UPRIGHT;
        }
        ByteBuffer exif = ByteBuffer.wrap(bytes, from + 6, to - from - 6).slice();
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            exif.position(exif.getInt(4));
            for (int entries = exif.getShort() & 0xFFFF; entries > 0; entries--) {
                int tag = exif.getShort() & 0xFFFF;
                exif.getShort();
                exif.getInt();
                int value = exif.getShort() & 0xFFFF;
                exif.getShort();
                if (tag == TAG) {
                    return value;
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }
}
