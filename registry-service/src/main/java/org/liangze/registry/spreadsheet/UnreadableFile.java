package org.liangze.registry.spreadsheet;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read, with what to do about it in plain Chinese. */
public final class UnreadableFile extends RuntimeException {
    private final String advice;

    public UnreadableFile(String advice) {
        this(advice, null);
    }

    UnreadableFile(String advice, @Nullable Throwable cause) {
        super(advice, cause);
        this.advice = advice;
    }

    static UnreadableFile damaged(@Nullable Throwable cause) {
        return new UnreadableFile("文件打不开或已损坏，请用Excel打开后另存为.xlsx再试", cause);
    }

    static UnreadableFile locked() {
        return new UnreadableFile("文件有密码保护，请用Excel打开，去掉密码后另存再导入");
    }

    static UnreadableFile noSpreadsheet() {
        return new UnreadableFile("这不是表格文件（可能是网页另存的），请用Excel打开，另存为.xlsx再导入");
    }

    public String advice() {
        return advice;
    }
}
