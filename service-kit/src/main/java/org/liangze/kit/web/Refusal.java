package org.liangze.kit.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request that is refused, with a reason a person can act on. Becomes problem+json; nothing was changed. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String code;
    private final Map<String, Object> ids = new LinkedHashMap<>();

    private Refusal(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    /** 400: the request itself is wrong. */
    public static Refusal invalid(String code, String detail) {
        return new Refusal(400, code, detail);
    }

    /** 403: not this person's to do. */
    public static Refusal notAllowed(String code, String detail) {
        return new Refusal(403, code, detail);
    }

    /** 404: not there, or not in this person's scope; the two look alike on purpose. */
    public static Refusal notFound(String code, String detail) {
        return new Refusal(404, code, detail);
    }

    /** 409: right in itself, but not as things stand. */
    public static Refusal conflict(String code, String detail) {
        return new Refusal(409, code, detail);
    }

    /** Names what the refusal is about; shown as a member of the problem. */
    public Refusal with(String name, Object value) {
        ids.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> ids() {
        return ids;
    }
}
