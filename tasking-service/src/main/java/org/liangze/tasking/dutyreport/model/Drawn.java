package org.liangze.tasking.dutyreport.model;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * A signature drawn on a screen.
 *
 * @param png base64 of a PNG
 */
public record Drawn(String png) {
    private static final String PREFIX = "data:image/png;base64,";
    private static final int MAX_CHARACTERS = 400_000;
    private static final int MAX_PIXELS = 4_000;
    private static final int HEADER = 24;

    /** Reads a data URL of a PNG of at most 300 kB and 4,000 pixels a side; empty when it is anything else. */
    public static Optional<Drawn> of(String dataUrl) {
        if (!dataUrl.startsWith(PREFIX) || dataUrl.length() > MAX_CHARACTERS) {
            return Optional.empty();
        }
        String base64 = dataUrl.substring(PREFIX.length());
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            boolean png = bytes.length > HEADER && (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
            return png && isSide(bytes, 16) && isSide(bytes, 20) ? Optional.of(new Drawn(base64)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSide(byte[] bytes, int at) {
        int pixels = ByteBuffer.wrap(bytes, at, 4).getInt();
        return pixels > 0 && pixels <= MAX_PIXELS;
    }
}
