package org.liangze.registry.business.model;

import java.util.Optional;

/** 统一社会信用代码: 18 characters, the last one a check character (GB 32100). */
public final class Uscc {
    /** Digits and capitals without I, O, S, V, Z; a character's value is its place here. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int BASE = ALPHABET.length();
    private static final int WEIGHT_STEP = 3;

    private Uscc() {}

    /**
     * What is wrong with a code, in plain Chinese; empty when it is sound. Region digits (3 to 8) are not looked up: one real
     * code in nine carries digits outside today's list (quality.md).
     */
    public static Optional<String> problem(String code) {
        if (code.length() != LENGTH) {
            return Optional.of("应为18位，实为%d位".formatted(code.length()));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return Optional.of("第%d位“%s”不是信用代码可用的字符（不含I、O、S、V、Z）".formatted(i + 1, code.charAt(i)));
            }
        }
        if (!code.substring(2, 8).matches("[0-9]{6}")) {
            return Optional.of("第3至8位应为数字");
        }
        char right = checkCharacter(code.substring(0, LENGTH - 1));
        return code.charAt(LENGTH - 1) == right ? Optional.empty() : Optional.of("校验位不符，请对照营业执照核对每一位");
    }

    /** The 18th character for the first 17: (31 − Σ mod 31) mod 31. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * WEIGHT_STEP % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}
