package org.liangze.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the sort key of the last row, opaque to the client. */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... parts) {
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            joined.append(joined.isEmpty() ? "" : SEPARATOR).append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The parts of a cursor of {@code size} parts; null for the first page. */
    public static @Nullable List<String> parts(@Nullable String cursor, int size) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == size) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("cursor", "翻页标记无效，请从第一页重新打开");
        }
        throw Refusal.invalid("cursor", "翻页标记无效，请从第一页重新打开");
    }
}
