import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The screen of a user, from Java: the menus with what is grey and why, and the grids of requests and applications.
 *
 * <p>To build and run, with the library that {@code cargo xtask dist} makes in a folder DIST:
 *
 * <pre>
 * javac -cp /usr/share/java/jna.jar -d build examples/java/*.java
 * java -cp /usr/share/java/jna.jar:build -Djna.library.path=DIST/lib Screen examples/data/screen.json
 * </pre>
 */
final class Screen {
    private Screen() {}

    /** The rows of a query, a line each with these columns. */
    private static void grid(Sms.Session user, String query, String... columns) {
        System.out.println(query);
        try (Sms.Answer answer = user.query("{\"query\": \"" + query + "\"}")) {
            for (Sms.Value row : answer.items()) {
                var cells = Arrays.stream(columns).map(column -> row.text("/" + column, "-"));
                System.out.println("  " + cells.collect(Collectors.joining(", ")));
            }
        }
    }

    private static void menus(Sms.Session user) {
        try (Sms.Answer answer = user.menu()) {
            for (Sms.Value menu : answer.items()) {
                System.out.println(menu.text("/title", ""));
                for (Sms.Value item : menu.items("/items")) {
                    String code = item.text("/reasons/0/code", "");
                    String title = item.text("/title", "");
                    System.out.println(code.isEmpty() ? "  " + title : "- " + title + ": " + code);
                }
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        // A sponsor whose allocation renews itself in April, entered as it stands in January.
        String sponsor = Files.readString(Path.of(arguments[0]));
        String options = "{\"clock\": \"manual\", \"now\": \"2027-01-05T09:00:00Z\", \"seed\": 1}";
        try (Sms.System system = new Sms.System("memory:", options)) {
            system.execute("home_office", sponsor);
            try (Sms.Session anna = system.actingAs("anna1")) {
                menus(anna);
                grid(anna, "view_change_requests", "request_number", "kind", "state", "requested_on");
                grid(anna, "view_allocation_requests", "kind", "route", "state", "renews_on");
                grid(anna, "track_applications", "kind", "state", "applied_on", "expires_on");
            }
        }
    }
}
