package org.liangze.portal.token;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangze.contracts.Role;
import org.liangze.kit.audit.Audit;
import org.liangze.kit.data.Transactions;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.scope.People;
import org.liangze.kit.scope.Person;
import org.liangze.kit.web.Refusal;
import org.liangze.portal.token.ClientTable.Client;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Issuing and withdrawing clients: an administrator within their region, or the machine's owner by command line. */
@Service
class ManagingClients implements ApiClients {
    private final ClientTable clients;
    private final People people;
    private final Transactions transactions;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ManagingClients(
            ClientTable clients,
            People people,
            Transactions transactions,
            PasswordEncoder encoder,
            Audit audit,
            Clock clock) {
        this.clients = clients;
        this.people = people;
        this.transactions = transactions;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Issued forScript(String name, UUID personId) {
        return transactions.asSystem(() -> add(name, personId, List.of(), null));
    }

    Issued forScript(Caller caller, String name, UUID personId) {
        caller.require(Role.ADMINISTRATOR);
        inScope(caller, personId);
        return transactions.asCaller(caller, () -> {
            Issued issued = add(name, personId, List.of(), caller);
            audit.record(
                    caller,
                    "client-issued",
                    "client/" + issued.clientId(),
                    null,
                    Map.of("name", name, "personId", personId));
            return issued;
        });
    }

    /** An application lets people sign in; it acts as whoever did, and is sent back to these addresses only. */
    Issued forApplication(Caller caller, String name, List<URI> redirectUris) {
        caller.require(Role.ADMINISTRATOR);
        List<String> uris =
                redirectUris.stream().map(ManagingClients::acceptable).toList();
        return transactions.asCaller(caller, () -> {
            Issued issued = add(name, null, uris, caller);
            audit.record(
                    caller,
                    "client-issued",
                    "client/" + issued.clientId(),
                    null,
                    Map.of("name", name, "redirectUris", uris));
            return issued;
        });
    }

    /** The clients of the persons in the administrator's region, and the applications. */
    List<Client> visibleTo(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        List<Client> all = clients.all();
        Map<UUID, Person> owners = people.byId(
                all.stream().map(Client::personId).filter(Objects::nonNull).toList());
        return all.stream()
                .filter(client -> client.personId() == null || covered(caller, owners.get(client.personId())))
                .toList();
    }

    void withdraw(Caller caller, String clientId) {
        caller.require(Role.ADMINISTRATOR);
        Client client = clients.find(clientId)
                .filter(it -> it.personId() == null || covers(caller, it.personId()))
                .orElseThrow(() -> Refusal.notFound("client-not-found", "没有这个接口账号"));
        transactions.asCaller(caller, () -> {
            clients.disable(client.clientId());
            audit.record(
                    caller, "client-withdrawn", "client/" + client.clientId(), Map.of("name", client.name()), null);
        });
    }

    private Issued add(String name, @Nullable UUID personId, List<String> uris, @Nullable Caller by) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        Issued issued = new Issued(
                UUID.randomUUID().toString(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        String hash = encoder.encode(issued.clientSecret());
        if (hash == null) {
            throw new IllegalStateException("the password encoder gave no hash");
        }
        clients.add(
                new Client(issued.clientId(), name, hash, personId, uris, clock.instant()),
                by == null ? null : by.personId());
        return issued;
    }

    private void inScope(Caller caller, UUID personId) {
        if (!covers(caller, personId)) {
            throw Refusal.notFound("person-not-found", "没有这个人员，或不在您的管辖范围内");
        }
    }

    private boolean covers(Caller caller, UUID personId) {
        return covered(caller, people.find(personId).orElse(null));
    }

    private static boolean covered(Caller caller, @Nullable Person person) {
        return person != null && caller.covers(person.region());
    }

    private static String acceptable(URI address) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getFragment() != null) {
            throw Refusal.invalid("redirect-uri", "回调地址必须是完整的 http(s) 地址：" + address);
        }
        return address.toString();
    }
}
