package org.liangze.kit.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request at hand comes from: what the portal, the last hop, says of it; null outside a request. */
final class FromAddress {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:%]{2,60}");

    private FromAddress() {}

    static @Nullable String current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            String forwarded = request.getRequest().getHeader("X-Forwarded-For");
            return last(forwarded, request.getRequest().getRemoteAddr());
        }
        return null;
    }

    /** The last address of a list, which the hop nearest to us wrote; the direct one when that is none. */
    static String last(@Nullable String forwarded, String direct) {
        if (forwarded == null) {
            return direct;
        }
        String address = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return ADDRESS.matcher(address).matches() ? address : direct;
    }
}
