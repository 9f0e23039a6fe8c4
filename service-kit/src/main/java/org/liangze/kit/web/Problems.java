package org.liangze.kit.web;

import java.net.URI;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) with our types, {@code urn:liangze:problem:<code>}. */
public final class Problems {
    private Problems() {}

    public static ProblemDetail of(int status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(type(code));
        problem.setTitle(code);
        problem.setDetail(detail);
        return problem;
    }

    static URI type(String code) {
        return URI.create("urn:liangze:problem:" + code.replace('_', '-'));
    }
}
