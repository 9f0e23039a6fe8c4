package org.liangze.standalone.replay;

/** The services turned a deed away; a fact of the timeline, not a fault of the replay. */
final class Refused extends RuntimeException {
    private final String service;

    Refused(String service, String detail) {
        super(detail);
        this.service = service;
    }

    String service() {
        return service;
    }
}
