package org.liangze.portal.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong outside every controller: a plain page for people, problem+json for programs. */
@Controller
class ErrorPage implements ErrorController {
    private final ProblemWriter problems;

    ErrorPage(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String detail = detail(status);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            HttpStatus known = HttpStatus.resolve(status);
            String code = known == null ? "http-" + status : known.name().toLowerCase(Locale.ROOT);
            problems.write(response, status, code.replace('_', '-'), detail);
            return;
        }
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(Html.page("出错", "<h1>%s</h1>\n<p><a href=\"/\">返回首页</a></p>\n".formatted(Html.escape(detail))));
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "请求无法识别";
            case 401 -> "请先登录";
            case 403 -> "您没有办理此项的权限";
            case 404 -> "没有这个页面";
            case 405 -> "这个地址不支持该操作";
            case 413 -> "文件太大";
            default -> status < 500 ? "请求未被接受" : "系统出错，请稍后再试";
        };
    }
}
