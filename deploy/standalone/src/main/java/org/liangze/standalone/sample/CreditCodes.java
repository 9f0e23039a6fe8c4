package org.liangze.standalone.sample;

import java.util.List;
import org.liangze.contracts.BusinessKind;

/** Unified social credit codes (GB 32100) that nobody holds but that are sound, check characters included. */
final class CreditCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    /** One real code in nine carries region digits outside today's list (quality.md). */
    private static final List<String> OLD_REGIONS = List.of("230100", "230198", "230199", "239900");

    private final Draw draw;
    private int next = 20_000;

    CreditCodes(Draw draw) {
        this.draw = draw;
    }

    /** @param company an enterprise; otherwise a self-employed person */
    String next(BusinessKind kind, boolean company) {
        String authority = switch (kind) {
            case SCHOOL_CANTEEN -> draw.chance(500) ? "12" : "52";
            case FOOD_PRODUCTION,
                    SPECIAL_FOOD_PRODUCTION,
                    FOOD_SALES,
                    CATERING,
                    STAFF_CANTEEN,
                    WORKSHOP,
                    SMALL_CATERING,
                    STALL,
                    OTHER -> company ? "91" : "92";
        };
        String region = draw.chance(60) ? draw.one(OLD_REGIONS) : Places.COUNTY;
        String first17 = authority + region + organisation();
        return first17 + checkCharacter(first17);
    }

    /** Nine characters of GB 11714; the running number keeps them apart. */
    private String organisation() {
        next += draw.between(1, 40);
        StringBuilder body = new StringBuilder("MA").append(ALPHABET.charAt(draw.between(1, 30)));
        body.append("%05d".formatted(next));
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return body.append(check == 10 ? "X" : Integer.toString(check % 11)).toString();
    }

    private static char checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
