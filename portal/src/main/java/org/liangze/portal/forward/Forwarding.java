package org.liangze.portal.forward;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One request passed on to a service, both bodies streamed, the answer as it comes. */
@Component
class Forwarding implements DisposableBean {
    private final ServiceAddresses addresses;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Forwarding(ServiceAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * @param path below the service's root, with the query, as the browser encoded it
     * @throws IOException when the service cannot be reached, or does not begin to answer in time
     */
    void forward(URI service, String path, String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        HttpRequest.Builder onward = HttpRequest.newBuilder(
                        URI.create(service.toString().replaceAll("/+$", "") + path))
                .timeout(addresses.answerWithin())
                .method(request.getMethod(), body(request));
        ForwardedHeaders.request(request, onward, token);
        HttpResponse<InputStream> answer = client.send(onward.build(), BodyHandlers.ofInputStream());
        response.setStatus(answer.statusCode());
        ForwardedHeaders.response(answer.headers(), response);
        try (InputStream content = answer.body()) {
            content.transferTo(response.getOutputStream());
        }
    }

    private BodyPublisher body(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return BodyPublishers.noBody();
        }
        InputStream content = new LimitedStream(
                request.getInputStream(), addresses.largestUpload().toBytes());
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> content);
        return length < 0 ? stream : BodyPublishers.fromPublisher(stream, length);
    }

    Optional<URI> address(String name) {
        return addresses.of(name);
    }

    long largestMegabytes() {
        return addresses.largestUpload().toMegabytes();
    }

    boolean tooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > addresses.largestUpload().toBytes();
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
