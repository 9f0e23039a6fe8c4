package org.liangze.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The page itself: the newest mails first, fifty at a time. */
final class MailPageHtml {

    static final int PAGE_SIZE = 50;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private MailPageHtml() {}

    /** The page, counted from 1, of those mails that went to an address containing {@code to}. */
    static String render(List<CaughtMail> oldestFirst, String to, int page) {
        String wanted = to.strip().toLowerCase(Locale.ROOT);
        List<CaughtMail> found = oldestFirst.reversed().stream()
                .filter(mail -> wanted.isEmpty() || mail.to().stream().anyMatch(each -> contains(each, wanted)))
                .toList();
        int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, pages);
        StringBuilder list = new StringBuilder();
        found.stream()
                .skip((long) (shown - 1) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .forEach(mail -> list.append(article(mail)));
        if (found.isEmpty()) {
            list.append("<p>没有邮件。</p>");
        }
        return frame(escape(to), found.size(), list, links(to, shown, pages));
    }

    private static String frame(String to, int count, CharSequence list, String links) {
        return """
            <!doctype html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>已截获的邮件</title>
            <style>
            body { font: 15px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
            article { border-top: 1px solid #ccc; padding: .8rem 0 }
            h2 { font-size: 1.05rem; margin: 0 }
            p { margin: 0; color: #555 }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: .5rem 0 0 }
            nav { padding: 1rem 0 }
            </style></head>
            <body>
            <h1>已截获的邮件</h1>
            <form><label>收件人 <input name="to" value="%s" maxlength="200"></label> <button>查找</button></form>
            <p>共 %d 封；只列出最近截获的邮件，最新的在最前。</p>
            %s
            <nav>%s</nav>
            </body></html>
            """.formatted(to, count, list, links);
    }

    private static boolean contains(String address, String wanted) {
        return address.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String article(CaughtMail mail) {
        return """
                <article><h2>%s</h2><p>收件人：%s　发件人：%s　时间：%s</p><pre>%s</pre></article>
                """.formatted(
                        escape(mail.subject().isEmpty() ? "（无主题）" : mail.subject()),
                        escape(String.join("，", mail.to())),
                        escape(mail.from()),
                        TIME.format(mail.sentAt()),
                        escape(mail.text()));
    }

    private static String links(String to, int page, int pages) {
        String query = "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&amp;page=";
        String newer = page > 1 ? "<a href=\"" + query + (page - 1) + "\">上一页</a> " : "";
        String older = page < pages ? " <a href=\"" + query + (page + 1) + "\">下一页</a>" : "";
        return newer + "第 " + page + " / " + pages + " 页" + older;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
