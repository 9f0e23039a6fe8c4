package org.liangze.portal.page;

import org.springframework.web.util.HtmlUtils;

/** The few pages the portal draws itself: no scripts, one style sheet, readable on a phone. */
public final class Html {
    private Html() {}

    /**
     * A whole page.
     *
     * @param body HTML; whatever comes from outside has gone through {@link #escape}
     */
    public static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light">
                <title>%s · 两责通</title>
                <link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/pages/portal.css">
                </head>
                <body>
                <main>
                <p class="brand">两责通</p>
                %s</main>
                </body>
                </html>
                """.formatted(escape(title), body);
    }

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A sentence that a screen reader speaks at once. */
    public static String alert(String text) {
        return "<p class=\"alert\" role=\"alert\">%s</p>\n".formatted(escape(text));
    }

    public static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(escape(name), escape(value));
    }
}
