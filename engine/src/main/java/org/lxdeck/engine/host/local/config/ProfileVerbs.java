package org.lxdeck.engine.host.local.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.Seen;
import org.lxdeck.engine.config.ConfigCheck;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.config.Generator;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.host.ProfileRole;
import org.lxdeck.engine.host.local.Census;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.model.LabelName;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.ObjectLock;

/** Creating, changing, renaming and deleting profiles, and bringing their containers up to date. */
@SuppressWarnings("try") // a lock is held, not used
public final class ProfileVerbs implements ProfileRole {
    private final LocalSite site;
    private final ProfileFiles profiles;
    private final BlockWriter writer;
    private final ProfileReach reach;
    private final Census census;

    public ProfileVerbs(LocalSite site, Census census, ProfileFiles profiles, BlockConfiguration configuration) {
        this.site = site;
        this.census = census;
        this.profiles = profiles;
        this.writer = configuration.writer();
        this.reach = new ProfileReach(site, profiles, census);
    }

    @Override
    public Outcome save(ProfileIntent.SaveProfile intent, Progress progress) throws EngineException {
        Profile profile = intent.profile();
        refuseName(profile.name());
        ConfigCheck.profile(profile);
        progress.stage("saving");
        Map<String, Asked> before;
        Map<String, String> limits;
        try (ObjectLock lock = profiles.lock(profile.name())) {
            Optional<Profile> now = profiles.find(site.hostId(), profile.name());
            Seen.require(intent.seen(), now);
            if (intent.mustBeNew() && now.isPresent()) {
                throw new EngineException(
                        EngineError.Kind.CONFLICT,
                        "The profile already exists: " + profile.name(),
                        "change it with: lxdeck profile edit " + profile.name());
            }
            before = reach.before(profile.name());
            limits = reach.fit(before, profile);
            profiles.store(profile);
        }
        Generator.notes(profile.config()).forEach(progress::note);
        progress.stage("applying");
        progress.steps(0, before.size());
        Map<String, String> facts = new TreeMap<>();
        facts.put("containers", Integer.toString(before.size()));
        facts.putAll(new ProfileUsers(site, writer.forMany(limits), census, progress).bring(before));
        return new Outcome(facts);
    }

    @Override
    public Outcome rename(String name, String newName, Progress progress) throws EngineException {
        refuseDefault(name, "renamed");
        refuseName(newName);
        try (ObjectLock lock = profiles.lock(newName)) {
            Profile old = profiles.find(site.hostId(), name).orElseThrow(() -> ProfileFiles.missing(name));
            if (profiles.find(site.hostId(), newName).isPresent()) {
                throw new EngineException(
                        EngineError.Kind.CONFLICT,
                        "Name \"" + newName + "\" already in use",
                        "choose another; see: lxdeck profile list");
            }
            profiles.store(new Profile(old.host(), newName, old.description(), old.config(), old.devices(), List.of()));
        }
        for (String user : reach.users(name)) {
            try (ObjectLock lock = site.lock(user)) {
                exchange(user, name, newName);
            }
        }
        try (ObjectLock lock = profiles.lock(name)) {
            refuseUsed(name);
            profiles.remove(name);
        }
        return Outcome.DONE;
    }

    @Override
    public Outcome delete(String name, Progress progress) throws EngineException {
        refuseDefault(name, "deleted");
        try (ObjectLock lock = profiles.lock(name)) {
            if (!profiles.isStored(name)) {
                throw ProfileFiles.missing(name);
            }
            refuseUsed(name);
            profiles.remove(name);
        }
        return Outcome.DONE;
    }

    private void exchange(String user, String name, String newName) throws EngineException {
        MarkedConfig config = new ConfigFile(site.config(user)).read();
        ContainerSpec spec = ConfigFile.spec(config);
        List<String> names = new ArrayList<>(spec.profiles());
        names.replaceAll(each -> each.equals(name) ? newName : each);
        Asked asked = writer.current(config);
        writer.change(user, config, asked, writer.wanted(spec.withProfiles(names)), Progress.NONE);
    }

    private void refuseUsed(String name) throws EngineException {
        List<String> users = reach.users(name);
        if (!users.isEmpty()) {
            throw new EngineException(EngineError.of(
                            EngineError.Kind.CONFLICT,
                            "Profile is currently in use: " + name + " by "
                                    + String.join(", ", users.subList(0, Math.min(10, users.size())))
                                    + (users.size() > 10 ? " and others" : ""))
                    .withHint("take it off those containers first (lxdeck profile remove)"));
        }
    }

    private static void refuseDefault(String name, String what) throws EngineException {
        if (name.equals(ProfileFiles.DEFAULT)) {
            throw new EngineException(EngineError.Kind.REFUSED, "The \"default\" profile cannot be " + what);
        }
    }

    private static void refuseName(String name) throws EngineException {
        String why = LabelName.whyNotProfile(name);
        if (!why.isEmpty()) {
            throw new EngineException(EngineError.Kind.INVALID, why);
        }
    }
}
