package org.lxdeck.tui.cli.table;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which lxc prints rows: cell by cell from the left, an empty cell last, runs of digits by their number (web2
 * before web10, fewer leading zeros first) and before everything else.
 */
final class NaturalOrder implements Comparator<List<String>> {
    static final NaturalOrder ROWS = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size() && i < b.size(); i++) {
            int order = cells(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int cells(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        return texts(a, b);
    }

    static int texts(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            boolean digit = isDigit(a, i);
            if (digit != isDigit(b, j)) {
                return digit ? -1 : 1;
            }
            if (digit) {
                int endOfA = endOfDigits(a, i);
                int endOfB = endOfDigits(b, j);
                int order = numbers(a, i, endOfA, b, j, endOfB);
                if (order != 0) {
                    return order;
                }
                i = endOfA;
                j = endOfB;
            } else {
                int left = a.codePointAt(i);
                int right = b.codePointAt(j);
                if (left != right) {
                    return Integer.compare(left, right);
                }
                i += Character.charCount(left);
                j += Character.charCount(right);
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int numbers(String a, int i, int endOfA, String b, int j, int endOfB) {
        int first = afterZeros(a, i, endOfA);
        int second = afterZeros(b, j, endOfB);
        int order = Integer.compare(endOfA - first, endOfB - second);
        for (int k = 0; order == 0 && first + k < endOfA; k++) {
            order = Character.compare(a.charAt(first + k), b.charAt(second + k));
        }
        return order == 0 ? Integer.compare(endOfA - i, endOfB - j) : order;
    }

    private static int afterZeros(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int endOfDigits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }
}
