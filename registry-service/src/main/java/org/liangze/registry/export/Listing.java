package org.liangze.registry.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Page;

/**
 * A list as a table of text.
 *
 * @param <F> what it is filtered by
 */
interface Listing<F> {
    /** What it is called, in the audit trail and in the file's name. */
    String name();

    List<String> header();

    /** The next rows after a cursor, as the caller sees them; each as long as the header. */
    Page<List<String>> page(Caller caller, F filter, @Nullable String cursor);
}
