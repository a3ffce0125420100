import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A thin face of the C library: handles that close, errors that are thrown. Take it as it is, or as a beginning. */
final class Sms {
    private static final SmsLibrary LIBRARY = SmsLibrary.LIBRARY;

    private Sms() {}

    /** What the library refused or could not do. */
    static final class SmsException extends RuntimeException {
        private static final long serialVersionUID = 1;
        final String code;

        private SmsException(Pointer error) {
            super(LIBRARY.sms_error_message(error).string());
            code = LIBRARY.sms_error_id(error).string();
            LIBRARY.sms_error_free(error);
        }
    }

    /** Why something is refused. */
    record Reason(String code, String message, String rule, String source, String confidence, String remedy) {
        private static Reason of(SmsLibrary.Reason reason) {
            String confidence = name("Confidence", reason.confidence);
            return new Reason(
                    reason.id.string(), reason.message.string(), reason.rule.string(), reason.source.string(),
                    confidence, reason.remedy.string());
        }
    }

    /** The answer to "may this be done?". */
    record Decision(boolean allowed, List<Reason> reasons) {}

    /** Something that is ended once, at the end of a `try`. */
    private abstract static class Handle implements AutoCloseable {
        final Pointer pointer;
        private final Consumer<Pointer> free;

        Handle(Pointer pointer, Consumer<Pointer> free) {
            this.pointer = pointer;
            this.free = free;
        }

        @Override
        public void close() {
            free.accept(pointer);
        }
    }

    /** The system over a store, as the trusted host holds it. */
    static final class System extends Handle {
        System(String address, String options) {
            super(handle((out, error) -> LIBRARY.sms_open(text(address), text(options), out, error)),
                    LIBRARY::sms_system_free);
        }

        String execute(String actor, String command) {
            Pointer buffer = handle((out, error) ->
                    LIBRARY.sms_system_execute(pointer, text(actor), text(command), out, error));
            String outcome = LIBRARY.sms_buffer_text(buffer).string();
            LIBRARY.sms_buffer_free(buffer);
            return outcome;
        }

        Session actingAs(String userId) {
            return new Session(handle((out, error) ->
                    LIBRARY.sms_system_acting_as(pointer, text(userId), out, error)));
        }
    }

    /** A user's session. */
    static final class Session extends Handle {
        private Session(Pointer pointer) {
            super(pointer, LIBRARY::sms_session_free);
        }

        Decision can(String function) {
            Pointer decision = handle((out, error) ->
                    LIBRARY.sms_session_can(pointer, number("Function", function), text(""), out, error));
            List<Reason> reasons = new ArrayList<>();
            for (long place = 0; place < LIBRARY.sms_decision_reason_count(decision).longValue(); place++) {
                SmsLibrary.Reason reason = new SmsLibrary.Reason();
                SmsLibrary.Size index = new SmsLibrary.Size(place);
                check(error -> LIBRARY.sms_decision_reason(decision, index, reason, error));
                reasons.add(Reason.of(reason));
            }
            boolean allowed = LIBRARY.sms_decision_allowed(decision) != 0;
            LIBRARY.sms_decision_free(decision);
            return new Decision(allowed, reasons);
        }

        Answer menu() {
            return new Answer(handle((out, error) -> LIBRARY.sms_session_menu(pointer, out, error)));
        }

        Answer query(String query) {
            return new Answer(handle((out, error) -> LIBRARY.sms_session_query(pointer, text(query), out, error)));
        }
    }

    /** A document that the library gave, read. */
    static final class Answer extends Handle {
        private Answer(Pointer pointer) {
            super(pointer, LIBRARY::sms_buffer_free);
        }

        List<Value> items() {
            return new Value(LIBRARY.sms_buffer_value(pointer)).items("");
        }
    }

    /** A value of a document; it lives as long as its answer. Places are JSON pointers. */
    record Value(Pointer pointer) {
        List<Value> items(String place) {
            Pointer list = handle((out, error) -> LIBRARY.sms_value_at(pointer, Sms.text(place), out, error));
            List<Value> items = new ArrayList<>();
            for (long index = 0; ; index++) {
                Pointer item = LIBRARY.sms_value_item(list, new SmsLibrary.Size(index));
                if (item == null) {
                    return items;
                }
                items.add(new Value(item));
            }
        }

        /** The text at a place, or another one where no text is there. */
        String text(String place, String otherwise) {
            SmsLibrary.Text text = new SmsLibrary.Text();
            return LIBRARY.sms_value_text(pointer, Sms.text(place), text, null) == 0 ? text.string() : otherwise;
        }
    }

    /** Asks the table alone, without a store. */
    static Decision decide(String function, String level, String status, String... routes) {
        SmsLibrary.Question question = new SmsLibrary.Question();
        SmsLibrary.Size size = new SmsLibrary.Size(question.size());
        check(error -> LIBRARY.sms_question_usual(
                number("Function", function), number("Level", level), size, question, error));
        question.licence_status = number("LicenceStatus", status);
        question.routes = 0;
        for (String route : routes) {
            question.routes |= 1L << number("Route", route);
        }
        LongByReference causes = new LongByReference();
        check(error -> LIBRARY.sms_decide(null, question, causes, error));
        List<Reason> reasons = new ArrayList<>();
        for (int cause = 0; cause < Long.SIZE; cause++) {
            if ((causes.getValue() & 1L << cause) != 0) {
                int looked = cause;
                SmsLibrary.Reason reason = new SmsLibrary.Reason();
                check(error -> LIBRARY.sms_decide_reason(null, question, looked, reason, error));
                reasons.add(Reason.of(reason));
            }
        }
        return new Decision(causes.getValue() == 0, reasons);
    }

    /** The number of a word, which is the value of its constant in sms.h. */
    private static int number(String enumeration, String word) {
        IntByReference out = new IntByReference();
        check(error -> LIBRARY.sms_word_number(text(enumeration), text(word), out, error));
        return out.getValue();
    }

    /** The word of a number. */
    private static String name(String enumeration, int number) {
        SmsLibrary.Text out = new SmsLibrary.Text();
        check(error -> LIBRARY.sms_word_name(text(enumeration), number, out, error));
        return out.string();
    }

    private static SmsLibrary.Text.Value text(String text) {
        return SmsLibrary.Text.of(text);
    }

    private interface Fallible {
        int call(PointerByReference error);
    }

    private interface Giving {
        int call(PointerByReference out, PointerByReference error);
    }

    /** Calls a function that can fail. */
    private static void check(Fallible function) {
        PointerByReference error = new PointerByReference();
        if (function.call(error) != 0) {
            throw new SmsException(error.getValue());
        }
    }

    /** Calls a function that gives a handle. */
    private static Pointer handle(Giving function) {
        PointerByReference out = new PointerByReference();
        check(error -> function.call(out, error));
        return out.getValue();
    }
}
