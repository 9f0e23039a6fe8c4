package org.liangze.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailPageTest {

    @Test
    void showsMailsNewestFirstAndEscapesEverything() throws Exception {
        try (var catcher = MailCatcher.start(0);
                var page = MailPage.start(0, catcher);
                var http = HttpClient.newHttpClient()) {
            Smtp.send(catcher, "旧", "<script>alert(1)</script>", "li@a.example");
            Smtp.send(catcher, "新 <b>", "text", "wu@a.example");

            String all = get(http, page.url());
            assertThat(all).contains("旧", "新 &lt;b&gt;", "&lt;script&gt;", "li@a.example", "2027-03-01 09:02:03");
            assertThat(all).doesNotContain("<script>", "<b>");
            assertThat(all.indexOf("新")).isLessThan(all.indexOf("旧"));

            assertThat(get(http, page.url() + "?to=WU%40a")).contains("共 1 封").doesNotContain("旧");
            assertThat(get(http, page.url() + "?to=%22%3E%3Cimg&page=x")).contains("&quot;&gt;&lt;img", "没有邮件");
        }
    }

    @Test
    void answersOnlyToItsOwnNamesAndOnlyToReading() throws Exception {
        try (var catcher = MailCatcher.start(0);
                var page = MailPage.start(0, catcher);
                var http = HttpClient.newHttpClient()) {
            assertThat(statusFor(page, "rebound.example")).contains("421");
            var post = HttpRequest.newBuilder(URI.create(page.url()))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(HttpURLConnection.HTTP_BAD_METHOD);
        }
    }

    @Test
    void turnsPages() {
        List<CaughtMail> mails = IntStream.range(0, 120)
                .mapToObj(i -> new CaughtMail("a", List.of("li@a.example"), "mail-" + i, "", Instant.EPOCH, "", ""))
                .toList();
        assertThat(MailPageHtml.render(mails, "", 1))
                .contains("mail-119<", "mail-70<", "下一页")
                .doesNotContain("mail-69<", "上一页");
        assertThat(MailPageHtml.render(mails, "li", 2)).contains("mail-69<", "上一页", "?to=li&amp;page=3");
        assertThat(MailPageHtml.render(mails, "", 99))
                .contains("mail-0<", "第 3 / 3 页")
                .doesNotContain("下一页");
    }

    private static String get(HttpClient http, String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String statusFor(MailPage page, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), page.port())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
