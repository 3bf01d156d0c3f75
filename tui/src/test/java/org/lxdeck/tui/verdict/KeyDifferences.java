package org.lxdeck.tui.verdict;

import static org.lxdeck.tui.verdict.Difference.Way.STRICTER_HERE;
import static org.lxdeck.tui.verdict.Difference.Way.STRICTER_THERE;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lxdeck.engine.config.ConfigKeys;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Values;
import org.lxdeck.tui.verdict.Difference.Setting;
import org.lxdeck.tui.verdict.Sample.Place;

/** The differences about keys, those about one key before those about any. */
final class KeyDifferences {
    private static final BigInteger MOST_INT = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger LAST_ID = BigInteger.valueOf(4294967294L);
    private static final Pattern PERCENT = Pattern.compile("([+-]?[0-9]+)%");
    private static final Pattern QUOTA = Pattern.compile("([+-]?[0-9]+)ms/([+-]?[0-9]+)ms");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern MAP_LINE =
            Pattern.compile("(?m)^(both|uid|gid) ([0-9]+)(?:-([0-9]+))? ([0-9]+)(?:-[0-9]+)?$");
    private static final Set<String> RESOURCES =
            Set.of("as core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack"
                    .split(" "));

    static final List<Difference> ALL = List.of(
            new Difference(
                    "family-names",
                    STRICTER_HERE,
                    s -> s.device().isEmpty() && s.name().endsWith(".")),
            new Difference("cpu-numbers", STRICTER_HERE, KeyDifferences::isBeyondAllCpus),
            new Difference("cpu-time-bounds", STRICTER_HERE, KeyDifferences::isNoCpuTime),
            new Difference("memory-shares", STRICTER_HERE, s -> s.isKey("limits.memory") && isNoPercent(s.value())),
            new Difference("kernel-module-names", STRICTER_HERE, KeyDifferences::isNoModule),
            new Difference(
                    "kernel-setting-names",
                    STRICTER_HERE,
                    s -> s.isKeyOf("linux.sysctl.") && !s.name().matches("linux\\.sysctl(\\.[A-Za-z0-9_-]+)+")),
            new Difference("process-limits", STRICTER_HERE, KeyDifferences::isNoProcessLimit),
            new Difference(
                    "raw-idmap-in-profiles", STRICTER_HERE, s -> s.isKey("raw.idmap") && s.place() == Place.PROFILE),
            new Difference("id-maps", STRICTER_HERE, KeyDifferences::isNoIdMap),
            new Difference(
                    "raw-lxc-nets",
                    STRICTER_HERE,
                    s -> s.isKey("raw.lxc")
                            && lines(s).anyMatch(line -> line.trim().startsWith("lxc.network."))),
            new Difference(
                    "raw-lxc-keys",
                    STRICTER_HERE,
                    s -> s.isKey("raw.lxc")
                            && lines(s).anyMatch(line -> line.contains("=")
                                    && !LxcLine.isKey(
                                            line.substring(0, line.indexOf('=')).trim()))),
            new Difference(
                    "seccomp-policy",
                    STRICTER_HERE,
                    s -> s.isKey("raw.seccomp")
                            && !s.value().matches("(?s)[12]\n(allow|deny|white|black)list([ \n].*)?")),
            new Difference(
                    "no-controller",
                    STRICTER_THERE,
                    s -> s.isKey("limits.disk.priority") && s.place() == Place.CONTAINER),
            new Difference(
                    "nvidia-tools",
                    STRICTER_THERE,
                    s -> s.isKey("nvidia.runtime") && s.place() == Place.CONTAINER && Values.isTrue(s.value())),
            new Difference("control-characters", STRICTER_HERE, KeyDifferences::hasControls));

    private KeyDifferences() {}

    private static boolean isBeyondAllCpus(Setting setting) {
        return setting.isKey("limits.cpu")
                && !NUMBER.matcher(setting.value()).matches()
                && numbers(setting.value()).anyMatch(number -> number.compareTo(BigInteger.valueOf(65535)) > 0);
    }

    private static boolean isNoCpuTime(Setting setting) {
        if (!setting.isKey("limits.cpu.allowance")) {
            return false;
        }
        Matcher quota = QUOTA.matcher(setting.value());
        if (!quota.matches()) {
            return isNoPercent(setting.value());
        }
        BigInteger time = new BigInteger(quota.group(1));
        BigInteger period = new BigInteger(quota.group(2));
        return time.signum() <= 0
                || time.compareTo(MOST_INT) > 0
                || period.signum() <= 0
                || period.compareTo(BigInteger.valueOf(1000)) > 0;
    }

    private static boolean isNoPercent(String value) {
        Matcher percent = PERCENT.matcher(value);
        if (!percent.matches()) {
            return false;
        }
        BigInteger number = new BigInteger(percent.group(1));
        return number.signum() < 0 || number.compareTo(MOST_INT) > 0;
    }

    private static boolean isNoModule(Setting setting) {
        return setting.isKey("linux.kernel_modules")
                && Arrays.stream(setting.value().split(",", -1))
                        .map(String::trim)
                        .anyMatch(name -> !name.isEmpty() && !name.matches("[A-Za-z0-9_][A-Za-z0-9_-]{0,63}"));
    }

    private static boolean isNoProcessLimit(Setting setting) {
        if (!setting.isKeyOf("limits.kernel.") || setting.name().endsWith(".")) {
            return false;
        }
        String one = "(unlimited|[0-9]{1,19})";
        return !RESOURCES.contains(setting.name().substring("limits.kernel.".length()))
                || !setting.value().matches(one + "(:" + one + ")?")
                || isAbove(setting.value());
    }

    private static boolean isAbove(String limits) {
        String[] two = limits.split(":", -1);
        if (two.length < 2 || two[1].equals("unlimited")) {
            return false;
        }
        return two[0].equals("unlimited") || new BigInteger(two[0]).compareTo(new BigInteger(two[1])) > 0;
    }

    private static boolean isNoIdMap(Setting setting) {
        if (!setting.isKey("raw.idmap") || setting.place() != Place.CONTAINER) {
            return false;
        }
        List<BigInteger[]> seen = new ArrayList<>();
        for (MatchResult line : MAP_LINE.matcher(setting.value()).results().toList()) {
            BigInteger host = new BigInteger(line.group(2));
            BigInteger inside = new BigInteger(line.group(4));
            BigInteger last = line.group(3) == null ? host : new BigInteger(line.group(3));
            BigInteger more = last.subtract(host);
            boolean outside = host.max(inside).add(more).compareTo(LAST_ID) > 0;
            BigInteger kind = BigInteger.valueOf(
                    line.group(1).equals("both") ? 3 : line.group(1).equals("uid") ? 1 : 2);
            BigInteger[] one = {kind, host, inside, more};
            if (outside || more.signum() < 0 || seen.stream().anyMatch(other -> meet(one, other))) {
                return true;
            }
            seen.add(one);
        }
        return false;
    }

    private static boolean meet(BigInteger[] one, BigInteger[] other) {
        return one[0].and(other[0]).signum() != 0 && (meet(one, other, 1) || meet(one, other, 2));
    }

    private static boolean meet(BigInteger[] one, BigInteger[] other, int end) {
        return one[end].compareTo(other[end].add(other[3])) <= 0 && other[end].compareTo(one[end].add(one[3])) <= 0;
    }

    private static boolean hasControls(Setting setting) {
        boolean isOneLine = !setting.device().isEmpty()
                || ConfigKeys.find(setting.name())
                        .map(row -> row.type() == Values.LINE)
                        .orElse(true);
        String value = isOneLine ? setting.value() : setting.value().replace('\n', ' ');
        return (setting.name() + value).chars().anyMatch(c -> LxcLine.breaksLine((char) c));
    }

    private static java.util.stream.Stream<String> lines(Setting setting) {
        return setting.value().lines();
    }

    private static java.util.stream.Stream<BigInteger> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> new BigInteger(found.group()));
    }
}
