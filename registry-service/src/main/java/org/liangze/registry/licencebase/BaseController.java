package org.liangze.registry.licencebase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Commands;
import org.liangze.kit.web.Cursor;
import org.liangze.kit.web.IdempotencyKey;
import org.liangze.kit.web.Page;
import org.liangze.registry.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The base of valid licences over HTTP. */
@RestController
class BaseController {
    /** The base of a region; {@code asOf} is null while there is none. */
    record Base(
            @Nullable Instant asOf,
            long rows,
            List<BaseViews.Missing> unregistered,
            @Nullable String next) {}

    private final Transactions transactions;
    private final Commands commands;
    private final LoadingBase loading;
    private final BaseViews views;
    private final Clock clock;

    BaseController(Transactions transactions, Commands commands, LoadingBase loading, BaseViews views, Clock clock) {
        this.transactions = transactions;
        this.commands = commands;
        this.loading = loading;
        this.views = views;
        this.clock = clock;
    }

    /** A CSV with the columns 许可证编号, 统一社会信用代码, 名称, 地区代码 takes the place of the caller's region's base. */
    @PostMapping("/indicators/licence-base")
    @ResponseStatus(HttpStatus.CREATED)
    LoadingBase.Loaded load(Caller caller, IdempotencyKey key, @RequestParam MultipartFile file) throws IOException {
        caller.require(Role.REGULATOR, Role.REGULATOR_HEAD, Role.ADMINISTRATOR);
        Path copy = Files.createTempFile("liangze-licences", ".upload");
        try {
            file.transferTo(copy);
            BaseFile base = new BaseFile(copy, caller.region());
            BaseCheck check = new BaseCheck(caller);
            base.each(check::look);
            check.requireSound();
            return commands.run(
                    caller,
                    key,
                    digest(copy),
                    LoadingBase.Loaded.class,
                    () -> loading.load(caller, base, check.digits()));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** What the base has in a region, and which of its licences are not on the register, or not completely. */
    @GetMapping("/indicators/licence-base")
    Base base(
            Caller caller,
            @RequestParam(defaultValue = "") String region,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        caller.require(
                Role.REGULATOR, Role.REGULATOR_HEAD, Role.ADMINISTRATOR, Role.OFFICE, Role.LEADER, Role.INSPECTOR);
        String place = region.isEmpty() ? caller.region() : region;
        Scope.requireCovers(caller, place);
        int size = Page.limit(limit);
        BaseViews.Standing standing = transactions.asSystem(
                () -> views.standing(place, clock.instant().plusMillis(1)).orElse(null));
        Page<BaseViews.Missing> page = Page.of(
                transactions.asCaller(caller, () -> views.unregistered(place, Cursor.parts(cursor, 2), size + 1)),
                size,
                last -> Cursor.of(last.region(), last.number()));
        return new Base(
                standing == null ? null : standing.asOf(),
                standing == null ? 0 : standing.rows(),
                page.items(),
                page.next());
    }

    private static String digest(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return "licence-base " + DigestUtils.md5DigestAsHex(in);
        }
    }
}
