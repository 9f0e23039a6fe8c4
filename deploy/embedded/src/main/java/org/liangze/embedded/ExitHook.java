package org.liangze.embedded;

/** Closes a server when the JVM ends in an orderly way and nobody has closed it before. */
final class ExitHook {

    private final Thread hook;

    private ExitHook(Thread hook) {
        this.hook = hook;
    }

    static ExitHook of(String name, Runnable close) {
        Thread hook = new Thread(close, name + "-exit");
        Runtime.getRuntime().addShutdownHook(hook);
        return new ExitHook(hook);
    }

    void cancel() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the JVM is on its way out: the hook is what called us, or will find nothing left to do
        }
    }
}
