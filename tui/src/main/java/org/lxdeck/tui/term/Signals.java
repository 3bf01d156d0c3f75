package org.lxdeck.tui.term;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Takes signals of the process; where the virtual machine keeps one to itself nothing happens. By reflection, because
 * the compiler warns about sun.misc.Signal without a way to say that it is meant.
 */
final class Signals {
    private Signals() {}

    /** Runs something on a thread of its own each time a signal comes. */
    static void on(String name, Runnable action) {
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            handle(
                    name,
                    Proxy.newProxyInstance(
                            Signals.class.getClassLoader(), new Class<?>[] {type}, new InvocationHandler() {
                                @Override
                                public @Nullable Object invoke(
                                        Object proxy, Method method, Object @Nullable [] arguments) {
                                    return answer(proxy, method, arguments, action);
                                }
                            }));
        } catch (ClassNotFoundException e) {
            // A Java without this class has no signals to take: the default actions stay.
            return;
        }
    }

    private static @Nullable Object answer(
            Object proxy, Method method, Object @Nullable [] arguments, Runnable action) {
        return switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && arguments[0] == proxy;
            case "toString" -> "signal handler";
            default -> {
                action.run();
                yield null;
            }
        };
    }

    /** The signal is ignored; what is started meanwhile inherits that. */
    static void ignore(String name) {
        constant(name, "SIG_IGN");
    }

    static void reset(String name) {
        constant(name, "SIG_DFL");
    }

    private static void constant(String name, String handler) {
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object value = type.getField(handler).get(null);
            if (value != null) {
                handle(name, value);
            }
        } catch (ReflectiveOperationException e) {
            // As above.
            return;
        }
    }

    private static void handle(String name, Object handler) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Object wanted = signal.getConstructor(String.class).newInstance(name);
            Method method = signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"));
            Object unused = method.invoke(null, wanted, handler);
        } catch (ReflectiveOperationException e) {
            // Taken by the virtual machine or unknown here: the default action stays.
            return;
        }
    }
}
