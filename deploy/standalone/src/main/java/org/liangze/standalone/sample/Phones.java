package org.liangze.standalone.sample;

/** Telephone numbers of a block that is plainly invented: 199-0000-0000 to 199-0000-9999. */
final class Phones {
    private static final int BUSINESSES_FROM = 2000;

    private Phones() {}

    static String number(int n) {
        return "1990000%04d".formatted(n);
    }

    static String ofBusiness(int n) {
        return number(BUSINESSES_FROM + n);
    }
}
