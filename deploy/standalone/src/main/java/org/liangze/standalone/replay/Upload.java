package org.liangze.standalone.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A multipart/form-data body: one file in the field {@code file}, and one plain field. */
final class Upload {
    static final String CONTENT_TYPE = "multipart/form-data; boundary=liangze-replay-7d1f0c52a9";

    private static final String BOUNDARY = "--liangze-replay-7d1f0c52a9";

    private Upload() {}

    static byte[] body(String fileName, byte[] content, String field, String value) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(
                body,
                "%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, field, value));
        write(
                body,
                "%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(BOUNDARY, fileName)
                        + "Content-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n%s--\r\n".formatted(BOUNDARY));
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(UTF_8));
    }
}
