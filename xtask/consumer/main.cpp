// A program of somebody else in C++: it knows sms.hpp and the library.

#include <sms.hpp>

#include <iostream>

int main() {
    const sms::System system("memory:");
    const auto found = system.verify();
    try {
        system.acting_as("nobody");
        return 1;
    } catch (const sms::Error &error) {
        std::cout << error.id() << ": " << error.what() << "; damages: " << found.answer.value().count("/damages") << '\n';
        return error.code() == SMS_ERROR_USER_NOT_FOUND && found ? 0 : 2;
    }
}
