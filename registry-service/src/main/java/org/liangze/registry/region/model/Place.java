package org.liangze.registry.region.model;

/** A place's code (GB/T 2260, extended to 9 and 12 digits) and its own name. */
public record Place(String code, String name) {
    public Place {
        if (!isCode(code)) {
            throw new IllegalArgumentException("code must have 2, 4, 6, 9 or 12 digits: " + code);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of " + code + " must not be blank");
        }
    }

    public static boolean isCode(String code) {
        return code.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");
    }

    /** Code of the place it lies in; empty for a province. */
    public String parent() {
        return switch (code.length()) {
            case 2 -> "";
            case 4 -> code.substring(0, 2);
            case 6 -> code.substring(0, 4);
            case 9 -> code.substring(0, 6);
            default -> code.substring(0, 9);
        };
    }
}
