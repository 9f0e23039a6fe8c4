package org.liangze.kit.file;

import java.nio.charset.StandardCharsets;

/** The frame of a PDF: its first line and its end. */
final class PdfFile {
    private static final int TAIL = 2048;

    private PdfFile() {}

    static boolean begins(byte[] bytes) {
        return text(bytes, 0, 5).equals("%PDF-");
    }

    static void check(byte[] bytes) throws BrokenFile {
        String tail = text(bytes, Math.max(0, bytes.length - TAIL), bytes.length);
        if (!tail.contains("startxref") || !tail.contains("%%EOF")) {
            throw new BrokenFile("PDF文件不完整，请重新导出或重新扫描后上传");
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.min(to, bytes.length) - from, StandardCharsets.ISO_8859_1);
    }
}
