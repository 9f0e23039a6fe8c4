package org.liangze.kit.secret;

/** What of an address may be shown to anybody who sees the list it stands in. Masking what is masked changes nothing. */
public final class Masks {
    private static final int SHORTEST_PHONE = 7;

    private Masks() {}

    /** First three and last four digits; nothing of a short one. */
    public static String phone(String phone) {
        return phone.length() < SHORTEST_PHONE
                ? "****"
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** First character and domain. */
    public static String email(String email) {
        int at = email.indexOf('@');
        return email.substring(0, Math.min(1, email.length())) + "***" + (at < 0 ? "" : email.substring(at));
    }
}
