package org.lxdeck.engine.image.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions while it reads them: literals, names, attributes, calls, filters, comparisons, and/or/not. */
final class Expression {
    private static final int DEPTH = 30;

    private final Words words;
    private final Scope scope;
    private int depth;

    private Expression(Words words, Scope scope) {
        this.words = words;
        this.scope = scope;
    }

    /** The value: a text, a number, a truth value, a map, or nothing. */
    static @Nullable Object value(String text, Scope scope) {
        Expression expression = new Expression(Words.of(text), scope);
        Object value = expression.or();
        if (!expression.words.isAtEnd()) {
            throw new TemplateError("unexpected " + expression.words.peek());
        }
        return value;
    }

    private @Nullable Object or() {
        Object left = and();
        while (words.accept("or") || words.accept("||")) {
            Object right = and();
            left = Values.isTrue(left) ? left : right;
        }
        return left;
    }

    private @Nullable Object and() {
        Object left = not();
        while (words.accept("and") || words.accept("&&")) {
            Object right = not();
            left = Values.isTrue(left) ? right : left;
        }
        return left;
    }

    private @Nullable Object not() {
        if (words.accept("not") || words.accept("!")) {
            return !Values.isTrue(not());
        }
        return comparison();
    }

    private @Nullable Object comparison() {
        Object left = filtered();
        String sign = words.peek();
        if (!List.of("==", "!=", "<", ">", "<=", ">=", "in").contains(sign)) {
            return left;
        }
        words.next();
        Object right = filtered();
        return switch (sign) {
            case "==" -> Values.text(left).equals(Values.text(right));
            case "!=" -> !Values.text(left).equals(Values.text(right));
            case "in" ->
                right instanceof Map<?, ?> map
                        ? map.containsKey(Values.text(left))
                        : Values.text(right).contains(Values.text(left));
            case "<" -> Values.compare(left, right) < 0;
            case ">" -> Values.compare(left, right) > 0;
            case "<=" -> Values.compare(left, right) <= 0;
            default -> Values.compare(left, right) >= 0;
        };
    }

    private @Nullable Object filtered() {
        Object value = primary();
        while (words.accept("|")) {
            String name = words.next();
            List<@Nullable Object> arguments = new ArrayList<>();
            if (words.accept(":")) {
                arguments.add(primary());
            } else if (words.accept("(")) {
                arguments = arguments();
            }
            value = Filters.apply(name, value, arguments);
        }
        return value;
    }

    private @Nullable Object primary() {
        if (++depth > DEPTH) {
            throw new TemplateError("the expression is nested too deeply");
        }
        String word = words.next();
        @Nullable Object value;
        if (word.startsWith("\"")) {
            value = word.substring(1);
        } else if (word.equals("(")) {
            value = or();
            words.expect(")");
        } else if (Character.isDigit(word.charAt(0))) {
            value = number(word);
        } else if (Character.isLetter(word.charAt(0)) || word.startsWith("_")) {
            value = named(word);
        } else {
            throw new TemplateError("unexpected " + word);
        }
        depth--;
        return value;
    }

    private static Object number(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException wrong) {
            throw new TemplateError("not a number: " + word);
        }
    }

    private @Nullable Object named(String word) {
        if (word.equals("true") || word.equals("True")) {
            return true;
        }
        if (word.equals("false") || word.equals("False")) {
            return false;
        }
        if (words.accept("(")) {
            return call(word, arguments());
        }
        Object value = scope.get(word);
        while (words.accept(".")) {
            String key = words.next();
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    private Object call(String name, List<@Nullable Object> arguments) {
        BinaryOperator<String> configGet = scope.configGet();
        if (!name.equals("config_get") || arguments.isEmpty() || arguments.size() > 2) {
            throw new TemplateError("unknown function " + name);
        }
        String fallback = arguments.size() > 1 ? Values.text(arguments.get(1)) : "";
        return configGet.apply(Values.text(arguments.get(0)), fallback);
    }

    private List<@Nullable Object> arguments() {
        List<@Nullable Object> out = new ArrayList<>();
        if (words.accept(")")) {
            return out;
        }
        do {
            out.add(or());
        } while (words.accept(","));
        words.expect(")");
        return out;
    }
}
