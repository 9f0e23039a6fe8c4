package org.liangze.portal.forward;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.liangze.kit.web.Refusal;
import org.liangze.portal.page.ProblemWriter;
import org.liangze.portal.session.SignedIn;
import org.liangze.portal.token.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriUtils;

/** {@code /api/<service>/<path>} becomes {@code <path>} at the service. */
@Hidden
@Controller
class ForwardController {
    private static final Logger LOG = LoggerFactory.getLogger(ForwardController.class);

    private final Forwarding forwarding;
    private final Tokens tokens;
    private final ProblemWriter problems;

    ForwardController(Forwarding forwarding, Tokens tokens, ProblemWriter problems) {
        this.forwarding = forwarding;
        this.tokens = tokens;
        this.problems = problems;
    }

    @RequestMapping("/api/{service}/**")
    void forward(
            @PathVariable String service,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI().substring("/api/".length() + service.length());
        URI address = forwarding
                .address(service)
                .filter(known -> !operational(path))
                .orElseThrow(() -> Refusal.notFound("no-such-address", "没有这个地址"));
        if (forwarding.tooLarge(request)) {
            tooLarge(response);
            return;
        }
        String query = request.getQueryString();
        try {
            forwarding.forward(
                    address, query == null ? path : path + "?" + query, token(authentication), request, response);
        } catch (IOException e) {
            unanswered(service, e, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unanswered(service, e, response);
        }
    }

    /** The services' own operational addresses are for the inside only. */
    private static boolean operational(String path) {
        return UriUtils.decode(path, StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .startsWith("/actuator");
    }

    /** A script's own token goes through; for a session one is made. */
    private String token(Authentication authentication) {
        if (authentication instanceof JwtAuthenticationToken brought) {
            AbstractOAuth2Token token = brought.getToken();
            return token.getTokenValue();
        }
        return tokens.of(SignedIn.personId(authentication)
                .orElseThrow(() -> Refusal.notAllowed("not-on-register", "登录身份无法识别，请重新登录")));
    }

    private void unanswered(String service, Exception fault, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            LOG.warn("{} broke off its answer: {}", service, fault.toString());
            throw new IOException("the answer of " + service + " ended early", fault);
        }
        response.reset();
        if (caused(fault, LimitedStream.TooLarge.class)) {
            tooLarge(response);
            return;
        }
        LOG.warn("{} does not answer: {}", service, fault.toString());
        problems.write(response, 503, "service-unreachable", "数据服务暂时连不上，请稍后重试");
    }

    private void tooLarge(HttpServletResponse response) throws IOException {
        problems.write(response, 413, "too-large", "文件太大，不能超过 %d MB".formatted(forwarding.largestMegabytes()));
    }

    private static boolean caused(Throwable fault, Class<?> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
