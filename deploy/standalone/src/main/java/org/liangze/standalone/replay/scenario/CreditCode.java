package org.liangze.standalone.replay.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** A made-up 统一社会信用代码 that is valid (GB 32100), the same for the same business of a scenario at every replay. */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BASE = ALPHABET.length();

    private CreditCode() {}

    /**
     * The code of a business.
     *
     * @param region at least six digits; where the business is registered
     */
    public static String of(String businessId, String region) {
        UUID hash = UUID.nameUUIDFromBytes(("scenario business " + businessId).getBytes(UTF_8));
        StringBuilder code = new StringBuilder("92").append((region + "000000").substring(0, 6));
        long bits = hash.getMostSignificantBits() >>> 1;
        for (int i = 0; i < 9; i++) {
            code.append(ALPHABET.charAt((int) (bits % BASE)));
            bits /= BASE;
        }
        return code.append(check(code)).toString();
    }

    private static char check(CharSequence first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}
