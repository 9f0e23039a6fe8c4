package org.liangze.escalation.time;

import org.liangze.kit.web.Refusal;

/** Numbers in cursors, which come back from clients. */
public final class Cursors {
    private Cursors() {}

    public static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "翻页标记无效，请从第一页重新打开");
        }
    }
}
