/**
 * Who may do what, from Java: a question without a store, then a store with a licence and a user at the screen. The C
 * library is called by JNA (Debian's libjna-java).
 *
 * <p>To build and run, with the library that {@code cargo xtask dist} makes in a folder DIST:
 *
 * <pre>
 * javac -cp /usr/share/java/jna.jar -d build examples/java/*.java
 * java -cp /usr/share/java/jna.jar:build -Djna.library.path=DIST/lib Decide
 * </pre>
 */
final class Decide {
    /** A suspended student sponsor, entered as it stands, with a user of each level. */
    private static final String ADOPT = """
            {"command": "adopt_licence", "number": "QHDGHB91X", "organisation": {"name": "Example College"},
             "status": "suspended", "routes": [{"route": "student", "rating": "a"}],
             "users": [{"user_id": "anna1", "level": "level_1"}, {"user_id": "carl2", "level": "level_2"}]}""";

    private Decide() {}

    private static void show(Sms.Decision decision) {
        System.out.println(decision.allowed() ? "  yes" : "  no");
        for (Sms.Reason reason : decision.reasons()) {
            System.out.printf("  - %s: %s%n", reason.code(), reason.message());
            System.out.printf("    rule %s (%s), %s%n", reason.rule(), reason.source(), reason.confidence());
            if (!reason.remedy().isEmpty()) {
                System.out.printf("    remedy: %s%n", reason.remedy());
            }
        }
    }

    public static void main(String[] arguments) {
        System.out.println("May a Level 2 user apply for defined CoS, on a suspended licence for students?");
        show(Sms.decide("apply_defined_cos", "level_2", "suspended", "student"));
        System.out.println("And report the activity of a student?");
        show(Sms.decide("report_student_activity", "level_2", "suspended", "student"));

        try (Sms.System system = new Sms.System("memory:", "")) {
            system.execute("home_office", ADOPT);
            try (Sms.Session carl = system.actingAs("carl2")) {
                System.out.println("Carl is such a user. May he?");
                show(carl.can("apply_defined_cos"));
                System.out.println("And report the activity of his student?");
                show(carl.can("report_student_activity"));
            }
            System.out.println("Who is `nobody`?");
            try (Sms.Session nobody = system.actingAs("nobody")) {
                throw new AssertionError(nobody);
            } catch (Sms.SmsException error) {
                System.out.printf("  %s: %s%n", error.code, error.getMessage());
            }
        }
    }
}
