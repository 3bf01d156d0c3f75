package org.lxdeck.engine.config;

import java.math.BigInteger;
import java.util.Map;

/** Rates in bits a second: digits and a suffix, {@code kbit} counting 1000 and {@code Kibit} 1024. */
public final class BitRate {
    private static final BigInteger KILO = BigInteger.valueOf(1000);
    private static final BigInteger KIBI = BigInteger.valueOf(1024);
    private static final Map<String, BigInteger> FACTORS = Map.ofEntries(
            Map.entry("", BigInteger.ONE),
            Map.entry("bit", BigInteger.ONE),
            Map.entry("kbit", KILO),
            Map.entry("Mbit", KILO.pow(2)),
            Map.entry("Gbit", KILO.pow(3)),
            Map.entry("Tbit", KILO.pow(4)),
            Map.entry("Pbit", KILO.pow(5)),
            Map.entry("Ebit", KILO.pow(6)),
            Map.entry("Kibit", KIBI),
            Map.entry("Mibit", KIBI.pow(2)),
            Map.entry("Gibit", KIBI.pow(3)),
            Map.entry("Tibit", KIBI.pow(4)),
            Map.entry("Pibit", KIBI.pow(5)),
            Map.entry("Eibit", KIBI.pow(6)));

    private BitRate() {}

    /** The number of bits a second, at least 1. */
    public static long parse(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        BigInteger factor = FACTORS.get(text.substring(digits));
        if (digits == 0 || factor == null) {
            throw new InvalidValue("Invalid value: " + text + " (a rate such as 10Mbit)");
        }
        BigInteger bits = new BigInteger(text.substring(0, digits)).multiply(factor);
        if (bits.signum() == 0 || bits.bitLength() > 62) {
            throw new InvalidValue("Invalid value: " + text + " is no rate that an interface can have");
        }
        return bits.longValueExact();
    }
}
