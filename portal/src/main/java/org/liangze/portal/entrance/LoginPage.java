package org.liangze.portal.entrance;

import static org.liangze.portal.page.Html.alert;
import static org.liangze.portal.page.Html.hidden;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.liangze.portal.page.Html;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, drawn here so that it works before and without the web apps. */
@Hidden
@Controller
class LoginPage {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final IdentityProperties identity;

    LoginPage(IdentityProperties identity) {
        this.identity = identity;
    }

    @GetMapping("/login")
    ResponseEntity<String> login(
            CsrfToken csrf,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(defaultValue = "0") long minutes,
            @RequestParam(required = false) @Nullable String bye,
            @RequestParam(required = false) @Nullable String next) {
        String notice =
                error != null ? alert(reason(error, minutes)) : bye != null ? "<p class=\"done\">您已退出</p>\n" : "";
        String way = identity.isExternal()
                ? "<a class=\"button\" href=\"/oauth2/authorization/%s\">前往统一身份认证登录</a>\n"
                        .formatted(ExternalIdentity.REGISTRATION)
                : form(csrf, Landing.of(next));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(Html.page("登录", "<p class=\"sub\">食品安全“两个责任”工作平台</p>\n<h1>登录</h1>\n" + notice + way));
    }

    private static String form(CsrfToken csrf, String next) {
        return """
                <form method="post" action="/login">
                %s%s<label for="username">用户名（工号或编号）</label>
                <input id="username" name="username" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus>
                <label for="password">密码</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required>
                <button type="submit">登录</button>
                </form>
                <p class="hint">忘记密码请联系本级食品安全办的系统管理员重新设置。</p>
                """.formatted(hidden(csrf.getParameterName(), csrf.getToken()), hidden("next", next));
    }

    private static String reason(String error, long minutes) {
        return switch (error) {
            case "locked" -> "已锁定，请 %d 分钟后再试".formatted(minutes);
            case "stale" -> "页面停留太久，请再登录一次";
            case "register" -> "您的账号不在册或已离岗，请联系食品安全办";
            case "provider" -> "统一身份认证没有完成，请再试一次";
            default -> "用户名或密码不正确";
        };
    }
}
