package org.liangze.notify.template;

/**
 * What a reader sees.
 *
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param why why this person is told (one sentence)
 * @param link path in the portal, from {@code /}
 */
public record Text(String title, String body, String why, String link) {
    public static final int LONGEST_TITLE = 80;

    public Text {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("title must have 1 to " + LONGEST_TITLE + " characters: " + title);
        }
        if (!link.startsWith("/")) {
            throw new IllegalArgumentException("link must start with / : " + link);
        }
    }

    /** For the one who stands in for a person who has left. */
    public Text forStandIn(String name) {
        return new Text(title, body, name + "已离岗，由您代为接收。" + why, link);
    }
}
