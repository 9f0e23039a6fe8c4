package org.liangze.portal.forward;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** Which headers cross the portal. What belongs to one connection, to the browser's session, or to the portal stays here. */
final class ForwardedHeaders {
    private static final Set<String> CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "content-length",
            "expect");

    private static final Set<String> BROWSER =
            Set.of("cookie", "authorization", "x-xsrf-token", "x-csrf-token", "origin", "referer", "forwarded");

    private static final Set<String> OURS = Set.of(
            "set-cookie",
            "strict-transport-security",
            "content-security-policy",
            "x-frame-options",
            "x-xss-protection",
            "x-content-type-options",
            "referrer-policy",
            "permissions-policy");

    private ForwardedHeaders() {}

    static void request(HttpServletRequest from, HttpRequest.Builder to, String token) {
        for (String name : Collections.list(from.getHeaderNames())) {
            String small = name.toLowerCase(Locale.ROOT);
            if (CONNECTION.contains(small) || BROWSER.contains(small) || small.startsWith("x-forwarded-")) {
                continue;
            }
            Collections.list(from.getHeaders(name)).forEach(value -> to.header(name, value));
        }
        to.header("Authorization", "Bearer " + token);
        to.header("X-Forwarded-For", from.getRemoteAddr());
        to.header("X-Forwarded-Proto", from.getScheme());
        to.header("X-Forwarded-Host", from.getServerName());
    }

    static void response(HttpHeaders from, HttpServletResponse to) {
        from.map().forEach((name, values) -> {
            String small = name.toLowerCase(Locale.ROOT);
            if (small.startsWith(":") || OURS.contains(small)) {
                return;
            }
            if (small.equals("content-length")) {
                to.setContentLengthLong(Long.parseLong(values.getFirst()));
                return;
            }
            if (!CONNECTION.contains(small)) {
                values.forEach(value -> to.addHeader(name, value));
            }
        });
    }
}
