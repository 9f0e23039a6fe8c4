package org.liangze.kit.file;

import java.util.UUID;
import org.liangze.kit.scope.Caller;

/** Who may read files beyond their uploader and the authorities of the place; a bean per kind of record that has others. */
public interface FileReaders {
    /**
     * Whether this rule lets the caller read the file.
     *
     * @param subject the record the file is attached to, such as {@code commitment:<id>}
     */
    boolean mayRead(Caller caller, UUID file, String subject);
}
