package org.liangze.notify.delivery.model;

/** What became of one try to send one message. */
public sealed interface Result {

    /** The server took it. */
    record Delivered() implements Result {}

    /** Not now, for this recipient; try later. */
    record Deferred(String reason) implements Result {}

    /** Never, for this recipient. */
    record Refused(String reason) implements Result {}

    /** Nobody gets anything now; this message was surely not taken. */
    record ChannelDown(String reason) implements Result {}

    /** The line broke between the end of the data and the answer; it may have been taken. */
    record Uncertain(String reason) implements Result {}
}
