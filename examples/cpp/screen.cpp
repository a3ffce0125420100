// The screen of a user, from C++17: the menus with what is grey and why, and the grids of requests and applications.
//
//     cmake -S examples/cpp -B build -DCMAKE_PREFIX_PATH=DIST && cmake --build build
//     LD_LIBRARY_PATH=DIST/lib build/screen examples/data/screen.json

#include <sms.hpp>

#include <fstream>
#include <initializer_list>
#include <iostream>
#include <iterator>
#include <string>

namespace {

// The rows of a query, a line each with these columns.
void grid(const sms::Session &user, std::string_view query, std::initializer_list<std::string_view> columns) {
    const auto answer = user.query(sms::Document::query(query));
    std::cout << query << '\n';
    for (std::size_t place = 0; place < answer.value().count(); place++) {
        const auto row = answer.value()[place];
        for (const auto column : columns) {
            std::cout << (column == *columns.begin() ? "  " : ", ") << (row.at(column).is_null() ? "-" : row.text(column));
        }
        std::cout << '\n';
    }
}

void menus(const sms::Session &user) {
    const auto answer = user.menu();
    for (std::size_t place = 0; place < answer.value().count(); place++) {
        const auto menu = answer.value()[place];
        std::cout << menu.text("/title") << '\n';
        for (std::size_t row = 0; row < menu.count("/items"); row++) {
            const auto item = menu.at("/items")[row];
            const auto why = item.flag("/enabled") ? std::string() : ": " + std::string(item.text("/reasons/0/code"));
            std::cout << (why.empty() ? "  " : "- ") << item.text("/title") << why << '\n';
        }
    }
}

} // namespace

int main(int, char **arguments) try {
    std::ifstream file(arguments[1]); // A sponsor whose allocation renews itself in April, entered as it stands in January.
    const std::string sponsor{std::istreambuf_iterator<char>(file), {}};
    const sms::System system("memory:", R"({"clock": "manual", "now": "2027-01-05T09:00:00Z", "seed": 1})");
    system.execute("home_office", sponsor);
    const auto anna = system.acting_as("anna1");
    menus(anna);
    grid(anna, "view_change_requests", {"/request_number", "/kind", "/state", "/requested_on"});
    grid(anna, "view_allocation_requests", {"/kind", "/route", "/state", "/renews_on"});
    grid(anna, "track_applications", {"/kind", "/state", "/applied_on", "/expires_on"});
} catch (const std::exception &error) {
    std::cerr << error.what() << '\n';
    return 1;
}
