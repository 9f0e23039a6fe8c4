package org.liangze.registry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.table.TableWriter;
import org.liangze.kit.web.Page;
import org.springframework.stereotype.Component;

/** Writes a list to the end and records who took what; without that record the file is not completed. */
@Component
class Exporting {
    /** What the audit trail keeps of an export. */
    record Exported(String format, Object filter, long rows) {}

    /** Where the bytes go; asked for once the first page has been read, so that a refusal is still a refusal. */
    interface Target {
        OutputStream open() throws IOException;
    }

    private final Transactions transactions;
    private final Audit audit;

    Exporting(Transactions transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    <F> void export(Caller caller, Listing<F> listing, F filter, Format format, Target target) throws IOException {
        Page<List<String>> page = listing.page(caller, filter, null);
        try (TableWriter table = format.open(target.open())) {
            table.row(listing.header());
            long rows = write(page, table);
            String next = page.next();
            while (next != null) {
                page = listing.page(caller, filter, next);
                rows += write(page, table);
                next = page.next();
            }
            record(caller, listing.name(), new Exported(format.suffix(), filter, rows));
        }
    }

    private void record(Caller caller, String list, Exported exported) {
        transactions.asCaller(caller, () -> audit.record(caller, "export", list, null, exported));
    }

    private static long write(Page<List<String>> page, TableWriter table) throws IOException {
        for (List<String> row : page.items()) {
            table.row(row);
        }
        return page.items().size();
    }
}
