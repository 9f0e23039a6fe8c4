package org.liangze.notify.message.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liangze.contracts.MessageType;

/** Message types by their stable code. */
public final class MessageTypes {
    private static final Map<String, MessageType> BY_CODE =
            Arrays.stream(MessageType.values()).collect(Collectors.toMap(MessageType::code, Function.identity()));

    private MessageTypes() {}

    public static MessageType of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no message type " + code));
    }

    public static Optional<MessageType> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
