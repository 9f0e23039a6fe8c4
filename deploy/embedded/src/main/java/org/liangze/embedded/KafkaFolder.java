package org.liangze.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The folder a broker keeps its records in; it has to be formatted before the first start. */
final class KafkaFolder {

    private KafkaFolder() {}

    static Path formatted(Path home) throws IOException {
        Path data = home.resolve("data");
        if (!Folders.missingOrEmpty(data)) {
            refuseHalfWritten(data);
            return data;
        }
        Path unfinished = Folders.unfinished(home);
        format(unfinished);
        Folders.finish(unfinished, data);
        return data;
    }

    private static void refuseHalfWritten(Path data) {
        for (String needed : List.of("meta.properties", "bootstrap.checkpoint")) {
            if (!Files.exists(data.resolve(needed))) {
                throw new StartupProblem("The message folder " + data + " is incomplete (" + needed
                        + " is missing). If nothing in it is needed any more, remove " + data
                        + " and start again; otherwise put a backup in its place.");
            }
        }
    }

    private static void format(Path folder) throws IOException {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(KafkaSettings.NODE)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName(KafkaSettings.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setPrintStream(silent)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot format " + folder, e);
        }
    }
}
