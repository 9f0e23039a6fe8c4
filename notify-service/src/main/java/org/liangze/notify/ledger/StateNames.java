package org.liangze.notify.ledger;

/** States as users read them. */
final class StateNames {
    private StateNames() {}

    static String message(String state) {
        return switch (state) {
            case "WAITING" -> "待发";
            case "ISSUED" -> "已发";
            case "DROPPED" -> "已办结，未发";
            case "SKIPPED" -> "接收人已离岗，未发";
            default -> throw new IllegalArgumentException("no message state " + state);
        };
    }

    static String delivery(String state) {
        return switch (state) {
            case "PENDING" -> "待发送";
            case "SENDING" -> "发送中";
            case "DELIVERED" -> "已送达";
            case "DEFERRED" -> "待重试";
            case "PARKED" -> "已搁置";
            case "UNKNOWN" -> "结果不明";
            case "DROPPED" -> "已取消";
            default -> throw new IllegalArgumentException("no delivery state " + state);
        };
    }

    static String reason(String reason) {
        return switch (reason) {
            case "done-meanwhile" -> "事项已办结，无需再发";
            case "recipient-left" -> "接收人已离岗";
            case "address-erased" -> "联系方式已删除";
            default -> reason;
        };
    }
}
