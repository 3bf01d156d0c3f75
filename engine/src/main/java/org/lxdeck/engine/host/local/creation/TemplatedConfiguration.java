package org.lxdeck.engine.host.local.creation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.host.local.Configuration;
import org.lxdeck.engine.host.local.Definition;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.image.ContainerTemplates;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.op.Progress;

/**
 * A configuration that also writes the files of the image's templates before a start: first for what happened to the
 * container since ({@code volatile.apply_template}), then for the start itself.
 */
public final class TemplatedConfiguration implements Configuration {
    private static final String PENDING = "volatile.apply_template";

    private final LocalSite site;
    private final Configuration inner;

    public TemplatedConfiguration(LocalSite site, Configuration inner) {
        this.site = site;
        this.inner = inner;
    }

    @Override
    public void beforeStart(String name, Progress progress) throws EngineException {
        Definition definition = inner.read(name);
        if (definition.managed() && definition.problem().isEmpty()) {
            ContainerTemplates templates = new ContainerTemplates(site.directory(name), facts(name, definition));
            String pending = definition.config().getOrDefault(PENDING, "");
            if (!pending.isEmpty()) {
                templates.apply(pending);
                set(name, "");
            }
            templates.apply("start");
        }
        inner.beforeStart(name, progress);
    }

    private static ContainerTemplates.Facts facts(String name, Definition definition) {
        return new ContainerTemplates.Facts(
                name,
                definition.architecture(),
                definition.ephemeral(),
                definition.privileged(),
                definition.expandedConfig(),
                definition.expandedDevices());
    }

    private void set(String name, String trigger) throws EngineException {
        inner.configure(
                new Intent.Configure(site.ref(name), Map.of(PENDING, trigger), Map.of(), Optional.empty()),
                Progress.NONE);
    }

    @Override
    public void afterRename(String oldName, String newName, Progress progress) throws EngineException {
        inner.afterRename(oldName, newName, progress);
        Definition definition = inner.read(newName);
        boolean pending = definition.config().containsKey(PENDING);
        if (definition.managed() && definition.problem().isEmpty() && !pending) {
            set(newName, "rename");
        }
    }

    @Override
    public String stamp() {
        return inner.stamp();
    }

    @Override
    public Definition read(String name) {
        return inner.read(name);
    }

    @Override
    public List<ConfigLine> lines(String name) {
        return inner.lines(name);
    }

    @Override
    public void assignProfiles(ContainerRef ref, List<String> profiles, Progress progress) throws EngineException {
        inner.assignProfiles(ref, profiles, progress);
    }

    @Override
    public void configure(Intent.Configure intent, Progress progress) throws EngineException {
        inner.configure(intent, progress);
    }

    @Override
    public List<Change> preview(Intent intent) throws EngineException {
        return inner.preview(intent);
    }

    @Override
    public List<GuestUser> users(ContainerRef ref) throws EngineException {
        return inner.users(ref);
    }

    @Override
    public AttachPlan attach(ContainerRef ref, AttachRequest request) throws EngineException {
        return inner.attach(ref, request);
    }

    @Override
    public void afterDelete(String name) throws EngineException {
        inner.afterDelete(name);
    }

    @Override
    public void afterStop(String name) {
        inner.afterStop(name);
    }
}
