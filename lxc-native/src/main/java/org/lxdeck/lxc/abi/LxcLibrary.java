package org.lxdeck.lxc.abi;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.SymbolProvider;
import java.util.Map;

/**
 * {@code liblxc.so.1} in this process, and the binding of {@link LxcExports} and {@link LxcCalls} to it.
 *
 * <p>Loading and binding throw {@link LinkageError}s, as Java does for a library or a symbol that is missing.
 */
public final class LxcLibrary {

    /** The name the dynamic linker knows; the plain {@code liblxc.so} exists only where the headers are installed. */
    private static final String SONAME = "liblxc.so.1";

    private final NativeLibrary library;

    private LxcLibrary(NativeLibrary library) {
        this.library = library;
    }

    /** Loads JNA itself, 0.2 s the first time; the size of a pointer in bytes. */
    public static int loadBridge() {
        return Native.POINTER_SIZE;
    }

    /** Loads liblxc; {@link UnsatisfiedLinkError} when there is none. */
    public static LxcLibrary load() {
        return new LxcLibrary(NativeLibrary.getInstance(SONAME));
    }

    /** {@code lxc_get_version()}. */
    public String version() {
        Function function = library.getFunction("lxc_get_version");
        return CStrings.read(function.invokePointer(new Object[0]));
    }

    public void bindExports() {
        Native.register(LxcExports.class, library);
    }

    /** Maps {@link LxcCalls} onto the pointers found in a live container. */
    public void bindCalls(Pointer container, FunctionTable table) {
        Map<String, Long> addresses = table.addresses(container);
        SymbolProvider provider = (handle, name, parent) -> addresses.getOrDefault(name, 0L);
        Map<String, Object> options = Map.of(Library.OPTION_SYMBOL_PROVIDER, provider);
        Native.register(LxcCalls.class, NativeLibrary.getInstance(SONAME, options));
    }

    /**
     * Takes the appender behind the log file out of liblxc's chain: it prints every error on stderr, also when told to
     * be quiet.
     */
    public void silenceStderr() {
        Pointer category = library.getGlobalVariableAddress("lxc_log_category_lxc");
        Pointer appender = category.getPointer(LogStruct.CATEGORY_APPENDER);
        if (appender != null) {
            appender.setPointer(LogStruct.APPENDER_NEXT, null);
        }
    }
}
