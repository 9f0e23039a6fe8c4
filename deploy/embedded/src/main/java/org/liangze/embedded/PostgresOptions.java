package org.liangze.embedded;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How to run a {@link LocalPostgres}.
 *
 * @param port fixed port, or 0 for a free one at each start
 * @param durable what is committed survives a power cut; off only where the data are thrown away
 * @param settings server settings by name, before our own defaults
 */
public record PostgresOptions(int port, boolean durable, Map<String, String> settings) {

    /** Settings travel through a shell on their way to the server. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,%/:-]*");

    public PostgresOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0..65535: " + port);
        }
        settings = Map.copyOf(settings);
        settings.forEach((name, value) -> {
            if (!PLAIN.matcher(name).matches() || !PLAIN.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "settings take letters, digits and _.,%/:- only: " + name + "=" + value);
            }
        });
    }

    public static PostgresOptions persistent() {
        return new PostgresOptions(0, true, Map.of());
    }

    public static PostgresOptions forTests() {
        return new PostgresOptions(0, false, Map.of());
    }

    public PostgresOptions withPort(int fixed) {
        return new PostgresOptions(fixed, durable, settings);
    }

    public PostgresOptions with(String setting, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(setting, value);
        return new PostgresOptions(port, durable, more);
    }

    String commandLine(int chosenPort) {
        String onOff = durable ? "on" : "off";
        Map<String, String> all = new TreeMap<>(Map.of(
                "max_connections",
                "200",
                "jit",
                "off", // our statements are short: compiling them costs more than it saves
                "timezone",
                "UTC",
                "fsync",
                onOff,
                "synchronous_commit",
                onOff,
                "full_page_writes",
                onOff));
        // a province's import writes gigabytes: with the defaults it would be one checkpoint after another
        all.putAll(Map.of("shared_buffers", "256MB", "max_wal_size", "4GB", "wal_compression", "on"));
        if (durable) {
            // one file per weekday, overwritten a week later: the log never fills the disk
            all.putAll(Map.of(
                    "logging_collector", "on",
                    "log_directory", "../log",
                    "log_filename", "postgresql-%a.log",
                    "log_truncate_on_rotation", "on",
                    "log_rotation_size", "0"));
        }
        all.putAll(settings);
        // last, so that nothing opens the server (which trusts whoever reaches it) to the network
        all.putAll(Map.of("listen_addresses", Loopback.HOST, "port", Integer.toString(chosenPort)));
        StringBuilder line = new StringBuilder("-c unix_socket_directories=''");
        all.forEach(
                (name, value) -> line.append(" -c ").append(name).append('=').append(value));
        return line.toString();
    }
}
