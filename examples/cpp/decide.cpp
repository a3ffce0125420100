// Who may do what, from C++17: handles that free themselves and errors that are thrown, by the thin face in <sms.hpp>.
//
// Build and run where this file lies, with the library that `cargo xtask dist` makes in a folder DIST (its whole path):
//
//     export PKG_CONFIG_PATH=DIST/lib/pkgconfig LD_LIBRARY_PATH=DIST/lib
//     c++ -std=c++17 decide.cpp $(pkg-config --cflags --libs sms) -o decide-cpp
//     ./decide-cpp

#include <sms.hpp>

#include <iostream>

namespace {

// A suspended student sponsor, entered as it stands, with a user of each level.
constexpr auto adopt = R"({
    "command": "adopt_licence", "number": "QHDGHB91X", "organisation": {"name": "Example College"},
    "status": "suspended", "routes": [{"route": "student", "rating": "a"}],
    "users": [{"user_id": "anna1", "level": "level_1"}, {"user_id": "carl2", "level": "level_2"}]
})";

void show(const sms_reason &reason) {
    const auto confidence = sms::call<sms_str>(sms_word_name, sms::text("Confidence"), reason.confidence);
    std::cout << "  - " << sms::view(reason.id) << ": " << sms::view(reason.message) << "\n    rule "
              << sms::view(reason.rule) << " (" << sms::view(reason.source) << "), " << sms::view(confidence) << '\n';
    if (reason.remedy.length > 0) {
        std::cout << "    remedy: " << sms::view(reason.remedy) << '\n';
    }
}

// Asks the table alone: no store, no memory, a few nanoseconds.
void without_a_store(std::uint32_t function) {
    sms_question question = sms_question_new(function, SMS_LEVEL_LEVEL_2);
    question.licence_status = SMS_LICENCE_STATUS_SUSPENDED;
    question.routes = SMS_BIT(SMS_ROUTE_STUDENT);
    const sms_policy *usual = nullptr;
    const auto causes = sms::call<std::uint64_t>(sms_decide, usual, &question);
    std::cout << (causes == 0 ? "  yes\n" : "  no\n");
    for (std::uint32_t cause = 0; cause < 64; cause++) {
        if (causes & SMS_BIT(cause)) {
            show(sms::call<sms_reason>(sms_decide_reason, usual, &question, cause));
        }
    }
}

// Asks as a user of a licence that is in a store.
void at_the_screen(const sms::Session &session, std::uint32_t function) {
    const auto decision = session.can(function);
    std::cout << (decision ? "  yes\n" : "  no\n");
    for (const auto &reason : decision.reasons()) {
        show(reason);
    }
}

void run() {
    std::cout << "May a Level 2 user apply for defined CoS, on a suspended licence for students?\n";
    without_a_store(SMS_FUNCTION_APPLY_DEFINED_COS);
    std::cout << "And report the activity of a student?\n";
    without_a_store(SMS_FUNCTION_REPORT_STUDENT_ACTIVITY);

    const sms::System system("memory:");
    system.execute("home_office", adopt);
    const auto carl = system.acting_as("carl2");
    std::cout << "Carl is such a user. May he?\n";
    at_the_screen(carl, SMS_FUNCTION_APPLY_DEFINED_COS);
    std::cout << "And report the activity of his student?\n";
    at_the_screen(carl, SMS_FUNCTION_REPORT_STUDENT_ACTIVITY);

    std::cout << "Who is `nobody`?\n";
    try {
        system.acting_as("nobody");
    } catch (const sms::Error &error) {
        std::cout << "  " << error.id() << ": " << error.what() << '\n';
    }
}

} // namespace

int main() {
    try {
        run();
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
