package org.liangze.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.liangze.kit.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem details from places that no controller advice reaches: filters and half-way responses. */
@Component
public class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /**
     * Writes the whole answer.
     *
     * @param detail in Chinese, for the person to read
     */
    public void write(HttpServletResponse response, int status, String code, String detail) throws IOException {
        byte[] body = json.writeValueAsBytes(Problems.of(status, code, detail));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
