package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Signal;

/** Asks for the container's name before its init, and with it perhaps everything in it, is signalled. */
final class InitConsent implements FormPurpose {
    private final String name;
    private final Signal signal;
    private final List<Intent> intents;

    private InitConsent(String name, Signal signal, List<Intent> intents) {
        this.name = name;
        this.signal = signal;
        this.intents = List.copyOf(intents);
    }

    static Dialog form(Container container, Signal signal, List<Intent> intents) {
        String name = container.name();
        return Form.of(
                signal + " to init: all of “" + name + "” may end",
                new InitConsent(name, signal, intents),
                List.of(new Field.Line(
                        "Its name", TextInput.of(""), "type “" + name + "” to send it all the same", false)));
    }

    @Override
    public List<String> hosts() {
        return List.of(intents.get(0).host());
    }

    @Override
    public String doing() {
        return "send " + signal;
    }

    @Override
    public String problem(Form form, int field, Facts facts) {
        return form.text(0).equals(name) ? "" : "this is not the container's name";
    }

    @Override
    public List<Intent> intents(Form form, Facts facts) {
        return intents;
    }

    @Override
    public Step submit(Form form, Facts facts) {
        List<Approved> approved = new ArrayList<>();
        for (Intent intent : intents) {
            approved.add(Approved.confirmed(intent));
        }
        return Step.close(new Ask.Submit(approved));
    }
}
