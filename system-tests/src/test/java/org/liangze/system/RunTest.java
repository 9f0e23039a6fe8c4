package org.liangze.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liangze.embedded.LocalPostgres;
import org.liangze.embedded.PostgresOptions;

/**
 * The program as a stranger meets it: killed in the middle of its first planning, started again, used in a browser by office,
 * cadre and regulator, stopped, and looked into.
 */
class RunTest {
    @TempDir
    private Path data;

    @Test
    void aKilledFirstStartAWorkingDayAndACleanStop() throws Exception {
        try (RunningProgram first = RunningProgram.start(data)) {
            first.await("businesses are on the register");
            first.kill();
        }
        try (RunningProgram second = RunningProgram.start(data)) {
            assertThat(second.await("Liangze is ready")).isEqualTo("Liangze is ready: " + second.address());
            String mails = second.await("Mails that were sent").replaceAll(".*(http\\S+).*", "$1");
            inTheBrowser(second.address(), mails);
            assertThat(second.stop()).isIn(0, 130, 143);
        }
        try (LocalPostgres left = LocalPostgres.start(data.resolve("postgres"), PostgresOptions.persistent())) {
            everyCoveredBusinessHasExactlyOneTask(left);
            nobodyWasToldTwice(left);
        }
        List<String> ids = Files.readAllLines(data.resolve("mail.mbox")).stream()
                .filter(line -> line.startsWith("Message-ID:"))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    private void inTheBrowser(String address, String mails) throws IOException, InterruptedException {
        Path said = data.resolve("browser.txt");
        ProcessBuilder browser = new ProcessBuilder("npm", "run", "-s", "e2e:system")
                .directory(Path.of("../portal/web").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        browser.environment().put("ADDRESS", address);
        browser.environment().put("MAILS", mails);
        browser.environment().put("SIGN_IN", data.resolve("sign-in.txt").toString());
        int exit = browser.start().waitFor();
        assertThat(exit).as(Files.readString(said)).isZero();
    }

    private static void everyCoveredBusinessHasExactlyOneTask(LocalPostgres left) throws SQLException {
        assertThat(number(left, """
                select count(*)
                  from registry.business b
                  join registry.assignment a on a.business_id = b.id and a.ended_on is null
                  left join tasking.task t on t.business_id = b.id and t.kind = 'QUARTERLY'
                 where b.state = 'OPERATING' and t.task_id is null""")).isZero();
        assertThat(number(left, "select count(*) - count(distinct (business_id, period, kind)) from tasking.task"))
                .isZero();
        assertThat(number(left, "select count(*) from tasking.task where kind = 'QUARTERLY'"))
                .isGreaterThan(2_500);
    }

    private static void nobodyWasToldTwice(LocalPostgres left) throws SQLException {
        assertThat(number(left, """
                select count(*) from (
                  select 1 from notify.message where kind = 'plan-issued' group by recipient_id, subject_key having count(*) > 1
                ) twice""")).isZero();
        assertThat(number(left, "select count(*) from notify.dead_letter")).isZero();
        assertThat(number(left, "select count(*) from tasking.dead_letter")).isZero();
        assertThat(number(left, "select count(*) from escalation.dead_letter")).isZero();
    }

    private static long number(LocalPostgres left, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(left.jdbcUrl("liangze"), left.user(), "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
