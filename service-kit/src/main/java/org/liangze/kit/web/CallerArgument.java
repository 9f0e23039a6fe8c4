package org.liangze.kit.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The token says who; the register says what they are. */
final class CallerArgument implements HandlerMethodArgumentResolver {
    private final People people;

    CallerArgument(People people) {
        this.people = people;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return people.find(personId(who == null ? "" : who.getName()))
                .filter(Person::inPost)
                .map(Person::caller)
                .orElseThrow(() -> Refusal.notAllowed("not-on-register", "您的账号不在册或已离岗，请联系食品安全办"));
    }

    private static UUID personId(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException e) {
            throw Refusal.notAllowed("not-on-register", "登录身份无法识别，请重新登录");
        }
    }
}
