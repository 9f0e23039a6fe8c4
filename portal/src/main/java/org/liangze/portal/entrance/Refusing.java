package org.liangze.portal.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liangze.portal.page.ProblemWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** How the chains say no: problem+json to programs, the sign-in page to people. */
@Component
class Refusing implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter problems;

    Refusing(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        if (!wantsPage(request)) {
            problems.write(response, 401, "sign-in", "请先登录，或登录已过期，请重新登录");
            return;
        }
        response.sendRedirect("/login");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (wantsPage(request) && denied instanceof CsrfException) {
            response.sendRedirect("/login?error=stale");
            return;
        }
        if (denied instanceof CsrfException) {
            problems.write(response, 403, "csrf", "页面已过期，请刷新后再试一次");
            return;
        }
        problems.write(response, 403, "not-allowed", "您没有办理此项的权限");
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return !request.getRequestURI().startsWith("/api/") && accept != null && accept.contains("text/html");
    }
}
