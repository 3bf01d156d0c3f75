package org.lxdeck.engine.doctor;

import java.util.List;

/** All checks, in the order they are told. */
final class Checks {
    static final List<Check> ALL = List.of(
            SoftwareChecks::java,
            SoftwareChecks::lxc,
            SoftwareChecks::lxcTools,
            SoftwareChecks::archiveTools,
            SoftwareChecks::confinement,
            KernelChecks::cgroups,
            KernelChecks::userNamespaces,
            IdChecks::subIds,
            IdChecks::mappingTools,
            KernelChecks::modules,
            KernelChecks::appArmor,
            LxcfsCheck::look,
            NetworkChecks::bridge,
            NetworkChecks::dhcp,
            NetworkChecks::forwarding,
            NetworkChecks::oldBridge,
            StoreChecks::lxcPath,
            StoreChecks::mappedMounts,
            StoreChecks::space,
            KernelChecks::diskRates,
            CriuCheck::look,
            LeftoverChecks::cgroups,
            LeftoverChecks::monitor,
            LeftoverChecks::link);

    private Checks() {}
}
