package org.liangze.registry.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.Acts;
import org.liangze.registry.business.BusinessQuery;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of lists over HTTP, streamed. */
@RestController
class ExportController {
    private final Exporting exporting;
    private final BusinessListing businesses;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Acts acts;

    ExportController(
            Exporting exporting, BusinessListing businesses, Transactions transactions, JdbcClient jdbc, Acts acts) {
        this.exporting = exporting;
        this.businesses = businesses;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.acts = acts;
    }

    /** Businesses; the filters of GET /businesses. */
    @GetMapping("/exports/businesses")
    void businesses(
            Caller caller,
            @ParameterObject BusinessQuery query,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        if (caller.is(Role.BUSINESS)) {
            throw Refusal.notAllowed("role-not-allowed", "包保主体只能查看本单位的信息");
        }
        write(caller, businesses, query, Format.of(format), response);
    }

    /** {@code list} is gaps, people, assignments or filings; the filters of that list. */
    @GetMapping("/exports/{list}")
    void list(
            Caller caller,
            @PathVariable String list,
            @ParameterObject RegisterQuery query,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        write(caller, listing(list), query, Format.of(format), response);
    }

    private RegisterListing listing(String list) {
        for (RegisterTable table : RegisterTable.all()) {
            if (table.list().equals(list)) {
                return new RegisterListing(table, transactions, jdbc);
            }
        }
        throw Refusal.notFound("list-unknown", "没有可导出的列表“%s”".formatted(list));
    }

    private <F> void write(Caller caller, Listing<F> listing, F query, Format format, HttpServletResponse response)
            throws IOException {
        exporting.export(caller, listing, query, format, () -> {
            response.setContentType(format.mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("%s-%s.%s".formatted(listing.name(), acts.today(), format.suffix()))
                            .build()
                            .toString());
            response.setHeader("X-Content-Type-Options", "nosniff");
            return response.getOutputStream();
        });
    }
}
