package org.liangze.portal.token;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's list of programs that may ask for tokens. */
@RestController
class ClientController {
    private final ManagingClients clients;

    ClientController(ManagingClients clients) {
        this.clients = clients;
    }

    @GetMapping("/api/clients")
    List<ClientView> list(Caller caller) {
        return clients.visibleTo(caller).stream().map(ClientView::of).toList();
    }

    /** Issues a client, for a script (personId) or an application (redirectUris). The secret is shown this once. */
    @PostMapping("/api/clients")
    @ResponseStatus(HttpStatus.CREATED)
    ApiClients.Issued issue(Caller caller, @Valid @RequestBody NewClient request) {
        List<URI> uris = request.redirectUris() == null ? List.of() : request.redirectUris();
        if (request.personId() != null && uris.isEmpty()) {
            return clients.forScript(caller, request.name(), request.personId());
        }
        if (request.personId() == null && !uris.isEmpty()) {
            return clients.forApplication(caller, request.name(), uris);
        }
        throw Refusal.invalid("client-use", "请填写 personId（脚本）或 redirectUris（应用）其中一项");
    }

    /** Withdraws a client; tokens it already holds end within five minutes. */
    @DeleteMapping("/api/clients/{clientId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable String clientId) {
        clients.withdraw(caller, clientId);
    }

    record NewClient(
            @NotBlank @Size(max = 100) String name,
            @Nullable UUID personId,
            @Nullable @Size(max = 10) List<URI> redirectUris) {}

    record ClientView(
            String clientId, String name, @Nullable UUID personId, List<String> redirectUris, Instant createdAt) {
        static ClientView of(ClientTable.Client client) {
            return new ClientView(
                    client.clientId(), client.name(), client.personId(), client.redirectUris(), client.createdAt());
        }
    }
}
