package org.liangze.portal.account.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which passwords are good enough: long and not the obvious ones, without rules about kinds of characters (ASVS 5 §6.2). */
public final class PasswordRule {
    private static final int SHORTEST = 10;
    /** What the hash function looks at. */
    private static final int LONGEST_BYTES = 72;

    private static final Set<String> OBVIOUS = Set.of(
            "1234567890",
            "0123456789",
            "password12",
            "password123",
            "qwertyuiop",
            "1q2w3e4r5t",
            "abcdefghij",
            "admin12345",
            "admin123456",
            "a123456789",
            "woaini1314",
            "1qaz2wsx3edc",
            "liangze123",
            "5201314520");

    private PasswordRule() {}

    /** Why a password is refused, in the user's words; empty when it is good. */
    public static Optional<String> objection(String password, String accountCode) {
        String small = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("密码至少 %d 个字符".formatted(SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("密码太长，最多 %d 个字母或数字".formatted(LONGEST_BYTES));
        }
        if (!accountCode.isEmpty() && small.contains(accountCode.toLowerCase(Locale.ROOT))) {
            return Optional.of("密码不能包含用户名");
        }
        if (OBVIOUS.contains(small) || small.chars().distinct().count() < 4) {
            return Optional.of("密码太容易猜到，请换一个");
        }
        return Optional.empty();
    }
}
