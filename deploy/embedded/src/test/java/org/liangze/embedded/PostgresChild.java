package org.liangze.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

final class PostgresChild {

    private PostgresChild() {}

    public static void main(String[] args) throws Exception {
        var postgres =
                LocalPostgres.start(Path.of(args[0]), SharedBinaries.folder(), PostgresOptions.persistent(), () -> {});
        Sql.on(postgres, "create table kept(what text)");
        Sql.on(postgres, "insert into kept values ('committed before the kill')");
        System.out.println("ready " + postgres.port());
        new CountDownLatch(1).await();
    }
}
