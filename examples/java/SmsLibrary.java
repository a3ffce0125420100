import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;

/** What is used here of sms.h, under the names that it has there. */
interface SmsLibrary extends Library {
    SmsLibrary LIBRARY = Native.load("sms", SmsLibrary.class);

    int sms_open(Text.Value address, Text.Value options, PointerByReference out, PointerByReference error);

    int sms_system_execute(
            Pointer system, Text.Value actor, Text.Value command, PointerByReference out, PointerByReference error);

    int sms_system_acting_as(Pointer system, Text.Value userId, PointerByReference out, PointerByReference error);

    int sms_session_can(
            Pointer session, int function, Text.Value certificate, PointerByReference out, PointerByReference error);

    int sms_session_menu(Pointer session, PointerByReference out, PointerByReference error);

    int sms_session_query(Pointer session, Text.Value query, PointerByReference out, PointerByReference error);

    int sms_question_usual(int function, int level, Size size, Question out, PointerByReference error);

    int sms_decide(Pointer policy, Question question, LongByReference out, PointerByReference error);

    int sms_decide_reason(Pointer policy, Question question, int cause, Reason out, PointerByReference error);

    /** A `bool` of C, which is one byte. */
    byte sms_decision_allowed(Pointer decision);

    Size sms_decision_reason_count(Pointer decision);

    int sms_decision_reason(Pointer decision, Size index, Reason out, PointerByReference error);

    int sms_word_number(Text.Value enumeration, Text.Value word, IntByReference out, PointerByReference error);

    int sms_word_name(Text.Value enumeration, int number, Text out, PointerByReference error);

    Text.Value sms_buffer_text(Pointer buffer);

    Pointer sms_buffer_value(Pointer buffer);

    int sms_value_at(Pointer value, Text.Value pointer, PointerByReference out, PointerByReference error);

    int sms_value_text(Pointer value, Text.Value pointer, Text out, PointerByReference error);

    Pointer sms_value_item(Pointer value, Size index);

    Text.Value sms_error_id(Pointer error);

    Text.Value sms_error_message(Pointer error);

    void sms_system_free(Pointer system);

    void sms_session_free(Pointer session);

    void sms_decision_free(Pointer decision);

    void sms_buffer_free(Pointer buffer);

    void sms_error_free(Pointer error);

    /** `size_t`. */
    final class Size extends IntegerType {
        private static final long serialVersionUID = 1;

        public Size() {
            this(0);
        }

        Size(long value) {
            super(Native.SIZE_T_SIZE, value, true);
        }
    }

    /** `sms_str`: a pointer and a length. */
    @FieldOrder({"data", "length"})
    class Text extends Structure {
        public Pointer data;
        public Size length;

        /** By value, as parameters and answers are. */
        public static final class Value extends Text implements Structure.ByValue {}

        /** A text that the library takes; the structure keeps its bytes alive. */
        static Value of(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Value value = new Value();
            if (bytes.length > 0) {
                value.data = new Memory(bytes.length);
                value.data.write(0, bytes, 0, bytes.length);
            }
            value.length = new Size(bytes.length);
            return value;
        }

        /** A copy of a text that the library gave. */
        String string() {
            return data == null ? "" : new String(data.getByteArray(0, length.intValue()), StandardCharsets.UTF_8);
        }
    }

    /** `sms_date`. */
    @FieldOrder({"year", "month", "day"})
    class Date extends Structure {
        public int year;
        public byte month;
        public byte day;
    }

    /** `sms_question`; its size comes first, and is said apart to the function that fills it in. */
    @FieldOrder({
        "size", "function", "level", "user_status", "licence_status", "rating", "owner", "window_open", "routes", "on"
    })
    class Question extends Structure {
        public Size size;
        public int function;
        public int level;
        public int user_status;
        public int licence_status;
        public int rating;
        public byte owner;
        public byte window_open;
        public long routes;
        public Date on;
    }

    /** `sms_reason`, which says how large it is. */
    @FieldOrder({"size", "code", "confidence", "id", "message", "rule", "source", "field", "remedy"})
    class Reason extends Structure {
        public Size size;
        public int code;
        public int confidence;
        public Text id;
        public Text message;
        public Text rule;
        public Text source;
        public Text field;
        public Text remedy;

        Reason() {
            size = new Size(size());
        }
    }
}
