package org.liangze.portal.account;

import static org.liangze.portal.page.Html.alert;
import static org.liangze.portal.page.Html.hidden;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.portal.page.Html;
import org.liangze.portal.session.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person replaces their own password; compulsory after somebody else has set it. */
@Hidden
@Controller
class PasswordPage {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final SettingPasswords passwords;

    PasswordPage(SettingPasswords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/password")
    ResponseEntity<String> form(CsrfToken csrf) {
        return page(HttpStatus.OK, csrf, null);
    }

    @PostMapping("/password")
    ResponseEntity<String> change(
            Caller caller,
            CsrfToken csrf,
            @RequestParam String current,
            @RequestParam String next,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!next.equals(again)) {
            return page(HttpStatus.BAD_REQUEST, csrf, "两次输入的新密码不一致");
        }
        try {
            passwords.change(caller, current, next, request.getSession().getId());
        } catch (Refusal refusal) {
            return page(HttpStatus.BAD_REQUEST, csrf, String.valueOf(refusal.getMessage()));
        }
        renew(caller, request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .build();
    }

    /** The session goes on under the same person, without the duty to change the password. */
    private static void renew(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.withPassword(caller.personId(), false));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private static ResponseEntity<String> page(HttpStatus status, CsrfToken csrf, @Nullable String problem) {
        String body =
                """
                <h1>修改密码</h1>
                %s<form method="post" action="/password">
                %s<label for="current">当前密码</label>
                <input id="current" name="current" type="password" autocomplete="current-password" required>
                <label for="next">新密码</label>
                <input id="next" name="next" type="password" autocomplete="new-password" minlength="10" required aria-describedby="rule">
                <p class="hint" id="rule">至少 10 个字符，不能包含用户名</p>
                <label for="again">再输入一次新密码</label>
                <input id="again" name="again" type="password" autocomplete="new-password" minlength="10" required>
                <button type="submit">保存</button>
                </form>
                """.formatted(problem == null ? "" : alert(problem), hidden(csrf.getParameterName(), csrf.getToken()));
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(Html.page("修改密码", body));
    }
}
