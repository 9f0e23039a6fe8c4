package org.liangze.kit.web;

import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal and every fault as problem+json with a stable type; no stack trace, no SQL, an id to quote. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        ProblemDetail problem = Problems.of(refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()));
        refusal.ids().forEach(problem::setProperty);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail wrongArgument(IllegalArgumentException wrong) {
        return Problems.of(400, "invalid-value", String.valueOf(wrong.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail wrongValue(ConstraintViolationException wrong) {
        String fields = wrong.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath() + "：" + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("；"));
        return Problems.of(400, "invalid-value", fields);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        ConcurrencyFailureException.class
    })
    ProblemDetail unavailable(Exception fault) {
        LOG.warn("refused for now: {}", fault.toString());
        return Problems.of(503, "try-again", "系统暂时繁忙，您的操作没有保存，请稍后再试一次。");
    }

    @ExceptionHandler
    ProblemDetail fault(Exception fault) {
        if (hiddenBySecurity(fault)) {
            return Problems.of(403, "out-of-scope", "不在您的辖区范围内，不能办理");
        }
        UUID id = UUID.randomUUID();
        LOG.error("fault {}", id, fault);
        ProblemDetail problem = Problems.of(500, "fault", "系统出错，操作没有保存。请把编号 %s 告诉管理员。".formatted(id));
        problem.setProperty("faultId", id);
        return problem;
    }

    /** SQLSTATE 42501: row-level security refused a row that the code before it let pass. */
    private static boolean hiddenBySecurity(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "42501".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String fields = wrong.getBindingResult().getFieldErrors().stream()
                .map(error -> error.getField() + "：" + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("；"));
        return ResponseEntity.badRequest().body(Problems.of(400, "invalid-value", fields));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String reason = String.valueOf(wrong.getMostSpecificCause().getMessage())
                .lines()
                .findFirst()
                .orElse("");
        return ResponseEntity.badRequest().body(Problems.of(400, "unreadable", "提交的内容无法读取：" + reason));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && untyped(problem)) {
            HttpStatus known = HttpStatus.resolve(status.value());
            problem.setType(Problems.type(
                    known == null ? "http-" + status.value() : known.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return new ResponseEntity<>(body, headers, status);
    }

    private static boolean untyped(ProblemDetail problem) {
        return problem.getType() == null || problem.getType().equals(URI.create("about:blank"));
    }
}
