package org.liangze.registry.business.model;

import java.util.Optional;

/** 食品生产/经营许可证编号: SC or JY and 14 digits, the last one a check digit (GB/T 17710, MOD 11,10). */
public final class LicenceNumber {
    private static final int DIGITS = 14;

    private LicenceNumber() {}

    /** Why a number that begins like one of these cannot be one: its length or its letters; empty when it can. */
    public static Optional<String> problem(String number) {
        if (!number.matches("(?i)(SC|JY).*")) {
            return Optional.empty();
        }
        if (!number.matches("(SC|JY).*")) {
            return Optional.of("字母应为大写SC或JY");
        }
        if (number.length() != 2 + DIGITS) {
            return Optional.of("应为SC或JY加%d位数字，共%d位，实为%d位".formatted(DIGITS, 2 + DIGITS, number.length()));
        }
        return number.matches("..[0-9]+") ? Optional.empty() : Optional.of("SC或JY之后应全是数字");
    }

    /** What looks wrong; a licence is kept all the same (quality.md). Numbers of other kinds are not looked at. */
    public static Optional<String> warning(String number) {
        if (!number.matches("(SC|JY)[0-9]{" + DIGITS + "}")) {
            return Optional.empty();
        }
        String digits = number.substring(2);
        int right = checkDigit(digits.substring(0, DIGITS - 1));
        return digits.charAt(DIGITS - 1) == (char) ('0' + right)
                ? Optional.empty()
                : Optional.of("许可证号%s的校验位不符，已保留，请核对".formatted(number));
    }

    static int checkDigit(String first13) {
        int product = 10;
        for (int i = 0; i < first13.length(); i++) {
            int sum = (product + first13.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
