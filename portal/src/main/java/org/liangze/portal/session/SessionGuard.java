package org.liangze.portal.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.portal.page.ProblemWriter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every request of a session: it ends when the person is no longer in post or when it is too old; and while the
 * password must be replaced, nothing but that is open.
 */
public final class SessionGuard extends OncePerRequestFilter {
    private static final String PASSWORD_PAGE = "/password";

    private final People people;
    private final SessionProperties properties;
    private final ProblemWriter problems;
    private final InstantSource time;

    SessionGuard(People people, SessionProperties properties, ProblemWriter problems, InstantSource time) {
        this.people = people;
        this.problems = problems;
        this.properties = properties;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Optional<UUID> personId = SignedIn.personId(authentication);
        if (authentication == null || personId.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        if (tooOld(session)
                || people.find(personId.get()).filter(Person::inPost).isEmpty()) {
            SecurityContextHolder.clearContext();
            if (session != null) {
                session.invalidate();
            }
            chain.doFilter(request, response);
            return;
        }
        if (SignedIn.mustChangePassword(authentication) && !openBeforeChange(request.getRequestURI())) {
            sendToPasswordPage(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean tooOld(@Nullable HttpSession session) {
        return session != null
                && session.getCreationTime()
                        < time.millis() - properties.longest().toMillis();
    }

    private static boolean openBeforeChange(String path) {
        return path.equals(PASSWORD_PAGE)
                || path.equals("/logout")
                || path.startsWith("/pages/")
                || path.equals("/error");
    }

    private void sendToPasswordPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            problems.write(response, 403, "password-must-change", "请先修改初始密码，再继续使用");
            return;
        }
        response.sendRedirect(PASSWORD_PAGE);
    }
}
