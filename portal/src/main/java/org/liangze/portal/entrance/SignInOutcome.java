package org.liangze.portal.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liangze.portal.account.AccountLocked;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Where the browser goes after an attempt to sign in. */
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private final RequestCache interrupted;

    SignInOutcome(RequestCache interrupted) {
        this.interrupted = interrupted;
    }

    /** Back to what the sign-in interrupted, else to the page asked for, else to the role's start page. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SavedRequest saved = interrupted.getRequest(request, response);
        interrupted.removeRequest(request, response);
        response.sendRedirect(saved == null ? Landing.of(request.getParameter("next")) : saved.getRedirectUrl());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        response.sendRedirect("/login?error=" + error(fault));
    }

    private static String error(AuthenticationException fault) {
        return switch (fault) {
            case AccountLocked locked -> "locked&minutes=" + locked.minutes();
            case OAuth2AuthenticationException refused ->
                "not-on-register".equals(refused.getError().getErrorCode()) ? "register" : "provider";
            default -> "wrong";
        };
    }
}
