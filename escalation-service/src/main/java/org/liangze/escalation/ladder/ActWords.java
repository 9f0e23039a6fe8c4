package org.liangze.escalation.ladder;

import java.util.Map;

/** What people do with a case, in words. */
final class ActWords {
    private static final Map<String, String> WORDS = Map.of(
            "acknowledge", "确认",
            "assign", "指派",
            "forward", "转办",
            "pause", "暂停",
            "resume", "恢复",
            "raise", "升级",
            "lower", "退回",
            "close", "办结");

    private ActWords() {}

    static String of(String act) {
        return WORDS.getOrDefault(act, act);
    }
}
