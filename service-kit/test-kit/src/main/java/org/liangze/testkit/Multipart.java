package org.liangze.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart/form-data body with one file in field {@code file}. */
final class Multipart {
    private Multipart() {}

    static byte[] of(String boundary, String fileName, byte[] content, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            text(
                    body,
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(boundary, fields[i], fields[i + 1]));
        }
        text(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                .formatted(boundary, fileName)
                        + "Content-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        text(body, "\r\n--%s--\r\n".formatted(boundary));
        return body.toByteArray();
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
