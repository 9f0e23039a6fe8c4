package org.liangze.kit.inbox;

import java.util.function.Consumer;
import org.liangze.contracts.Event;
import org.liangze.kit.outbox.EventJson;

/** What a service does with one kind of event. */
public final class Handler<E extends Event> {
    private final Class<E> type;
    private final Consumer<Envelope<E>> effect;

    private Handler(Class<E> type, Consumer<Envelope<E>> effect) {
        this.type = type;
        this.effect = effect;
    }

    public static <E extends Event> Handler<E> on(Class<E> type, Consumer<Envelope<E>> effect) {
        return new Handler<>(type, effect);
    }

    Class<E> type() {
        return type;
    }

    void handle(Arrived arrived) {
        E event = EventJson.read(arrived.payload(), type);
        effect.accept(new Envelope<>(arrived.id(), arrived.type(), arrived.time(), arrived.cause(), event));
    }
}
