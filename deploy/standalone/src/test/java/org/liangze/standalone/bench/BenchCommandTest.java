package org.liangze.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each bench runs and says what it measured; how fast is for the person who runs it. */
class BenchCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"import", "search", "bootstrap"})
    void runsWithATinyProvince(String bench) {
        int status = run(bench, "--businesses", "40", "--people", "9");
        assertThat(status).as("%s", said(err)).isZero();
        List<String> lines = said(out).lines().toList();
        JsonNode json = JsonMapper.shared().readTree(lines.getLast());
        assertThat(json.get("bench").asString()).isEqualTo(bench);
        assertThat(json.get("businesses").asInt()).isEqualTo(40);
        assertThat(lines).hasSizeGreaterThan(4);
        if (bench.equals("bootstrap")) {
            assertThat(json.get("businesses_copied").asInt()).isEqualTo(40);
        }
    }

    @Test
    void plansATinyProvinceAndComparesItWithSchedulers() {
        int status = run("planning", "--businesses", "40", "--people", "9", "--stored", "400", "--peers", "20");
        assertThat(status).as("%s", said(err)).isZero();
        JsonNode json = JsonMapper.shared().readTree(said(out).lines().toList().getLast());
        assertThat(json.get("tasks").asInt()).isEqualTo(40);
        assertThat(json.get("plans_told").asInt()).isEqualTo(9);
        assertThat(json.get("overdue_rows").asInt()).isEqualTo(40);
        assertThat(json.has("ratio_to_bare_insert")).isTrue();
        assertThat(json.get("quartz_done_per_second").asInt()).isPositive();
        assertThat(json.get("db_scheduler_done_per_second").asInt()).isPositive();
    }

    @Test
    void saysWhatIsWrongWithTheCommandLine() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("sleep")).isEqualTo(2);
        assertThat(run("import", "--people", "many")).isEqualTo(2);
        assertThat(run("import", "--fast")).isEqualTo(2);
        assertThat(said(err)).contains("bench import|search|bootstrap|planning");
    }

    private int run(String... arguments) {
        return new BenchCommand(print(out), print(err)).run(List.of(arguments));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
