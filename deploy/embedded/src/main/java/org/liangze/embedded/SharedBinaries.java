package org.liangze.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where temporary servers find PostgreSQL's programs, so that not every test unpacks its 60 MB. */
final class SharedBinaries {

    private SharedBinaries() {}

    static Path folder() {
        Path folder =
                Path.of(System.getProperty("java.io.tmpdir"), "liangze-programs-" + System.getProperty("user.name"));
        Path home = Folders.writable(folder);
        refuseForeign(home);
        return home;
    }

    /** The name can be guessed: we run no programs that somebody else has put there before us. */
    private static void refuseForeign(Path home) {
        try {
            Path ours = Files.createTempFile(home, "owner-", null);
            boolean same = Files.getOwner(ours).equals(Files.getOwner(home));
            Files.delete(ours);
            if (!same) {
                throw new StartupProblem(
                        "The folder " + home + " belongs to another user. Remove it, then start again.");
            }
        } catch (IOException e) {
            throw Folders.problemWith(home, e);
        }
    }
}
