package org.liangze.portal.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.liangze.kit.scope.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's side of the built-in identity. */
@RestController
class AccountController {
    private final SettingPasswords passwords;

    AccountController(SettingPasswords passwords) {
        this.passwords = passwords;
    }

    /** Sets a first or a new password; 404 outside the administrator's scope, 400 when it is too weak. */
    @PostMapping("/api/accounts/{personId}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(Caller caller, @PathVariable UUID personId, @Valid @RequestBody NewPassword request) {
        passwords.setFor(caller, personId, request.password());
    }

    record NewPassword(@NotNull String password) {}
}
