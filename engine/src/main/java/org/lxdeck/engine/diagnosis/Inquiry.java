package org.lxdeck.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.host.DiagnosisRole;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/** Answers "why?" about anything: lets the host gather and the causes judge. Blocks where the host gathers. */
public final class Inquiry {
    private final EngineState state;
    private final DiagnosisRole role;

    public Inquiry(EngineState state, DiagnosisRole role) {
        this.state = state;
        this.role = role;
    }

    /** Id of the host that a subject is on; empty when it is not there. */
    public static Optional<String> host(Subject subject, EngineState state) {
        if (subject instanceof Subject.OfOperation of) {
            return state.operation(of.id()).map(Operation::host);
        }
        if (subject instanceof Subject.OfContainer of) {
            return Optional.of(of.ref().host());
        }
        return Optional.of(
                subject instanceof Subject.OfImage image ? image.host() : ((Subject.OfProfile) subject).host());
    }

    public Diagnosis ask(Subject subject) throws EngineException {
        if (subject instanceof Subject.OfContainer of) {
            return container(state.container(of.ref())
                    .orElseThrow(() -> missing("container called " + of.ref().name())));
        }
        if (subject instanceof Subject.OfOperation of) {
            return operation(state.operation(of.id()).orElseThrow(() -> missing("such operation any more")));
        }
        if (subject instanceof Subject.OfImage of) {
            return image(of);
        }
        Subject.OfProfile of = (Subject.OfProfile) subject;
        return profile(state.profile(of.host(), of.name()).orElseThrow(() -> missing("profile called " + of.name())));
    }

    private static EngineException missing(String what) {
        return new EngineException(EngineError.Kind.NOT_FOUND, "there is no " + what);
    }

    private Diagnosis container(Container container) throws EngineException {
        ContainerRef ref = container.ref();
        Gathered gathered = role.gather(container);
        UsageSample usage = state.usageOf(ref);
        boolean known = usage.cpuPerMille() >= 0;
        HostUsage host = state.hostUsage().getOrDefault(ref.host(), HostUsage.UNKNOWN);
        boolean first = state.hosts().isEmpty() || state.hosts().get(0).id().equals(ref.host());
        List<Operation> own = new ArrayList<>();
        for (Operation operation : state.operations()) {
            if (operation.container().equals(Optional.of(ref))) {
                own.add(operation);
            }
        }
        return Causes.of(
                new Facts(container, known ? usage : gathered.usage(), host, own, gathered, first, state.atMillis()));
    }

    private Diagnosis operation(Operation operation) throws EngineException {
        String title = operation.verb().word() + " " + operation.subject();
        if (operation.status() != OperationStatus.FAILURE) {
            Reason how = operation.isFinal()
                    ? Reason.note("operation-ended", "Nothing went wrong with it.")
                    : Reason.note(
                            "under-way",
                            "It is under way: " + operation.progress().stage() + ".");
            return new Diagnosis(
                    title, title + ": " + operation.status().label() + ".", List.of(notes(how, operation)));
        }
        List<Reason> reasons = new ArrayList<>();
        EngineError error =
                operation.error().orElse(EngineError.of(EngineError.Kind.FAILED, "it failed and did not say why"));
        Reason failed = Reason.cause("operation-failed", sentence(error.message()));
        for (String line : error.detail().lines().limit(4).toList()) {
            failed = failed.seen(line);
        }
        if (!error.hint().isEmpty()) {
            failed = failed.tryThis(Remedy.of(error.hint(), ""));
        }
        reasons.add(notes(failed, operation));
        Optional<Container> container = operation.container().flatMap(state::container);
        if (container.isPresent()) {
            for (Reason reason : container(container.get()).reasons()) {
                if (reason.weight() == Weight.CAUSE) {
                    reasons.add(reason);
                }
            }
        }
        return new Diagnosis(title, title + " failed.", reasons);
    }

    private static Reason notes(Reason reason, Operation operation) {
        Reason all = reason;
        for (String note : operation.notes()) {
            all = all.seen(note);
        }
        return all;
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    private Diagnosis image(Subject.OfImage of) throws EngineException {
        for (Image image : state.images()) {
            if (image.host().equals(of.host()) && image.fingerprint().equals(of.fingerprint())) {
                List<Reason> reasons = new ArrayList<>();
                for (String fault : role.faults(image)) {
                    reasons.add(Reason.cause("image-broken", fault + ".")
                            .tryThis(Remedy.of(
                                    "delete it and import it again",
                                    "lxdeck image delete " + image.fingerprint().shortForm())));
                }
                String name = image.aliases().isEmpty()
                        ? image.fingerprint().shortForm()
                        : image.aliases().get(0).name();
                return new Diagnosis(name, "The image “" + name + "” is in the store.", reasons);
            }
        }
        throw missing("such image any more");
    }

    private Diagnosis profile(Profile profile) {
        List<Reason> reasons = new ArrayList<>();
        for (Fault fault : role.faults(profile)) {
            reasons.add(BrokenParts.of(fault, profile.name())
                    .tryThis(Remedy.of(
                            "change the profile", "lxdeck profile edit " + profile.name(), Remedy.Way.EDIT_PROFILE)));
        }
        int users = profile.usedBy().size();
        String used = users == 0 ? "no container" : users == 1 ? "1 container" : users + " containers";
        return new Diagnosis(profile.name(), "The profile “" + profile.name() + "” is used by " + used + ".", reasons);
    }
}
