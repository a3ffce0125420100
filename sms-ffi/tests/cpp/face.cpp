// The face in C++: handles, exceptions, documents, answers.

#include <sms.hpp>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#define CHECK(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);                               \
            std::exit(1);                                                                                              \
        }                                                                                                              \
    } while (0)

namespace {

// The error that something ends with.
template <typename Work> sms::Error error_of(Work work) {
    try {
        work();
    } catch (const sms::Error &error) {
        return error;
    }
    CHECK(!"no error");
    std::abort();
}

sms::System adopted(const char *address) {
    sms::Document options;
    options.set("/clock", "manual").set("/now", "2026-04-06T09:00:00Z").set("/seed", 1);
    sms::System system(address, options);
    auto adopt = sms::Document::command(SMS_COMMAND_ADOPT_LICENCE);
    adopt.set("/mode", "simulate").set("/number", "SIM000001").set("/organisation/name", "Example Widgets Ltd");
    adopt.set("/routes/0/route", "skilled_worker").set("/routes/0/rating", "a");
    adopt.set("/users/0/user_id", "anna1").set("/users/0/level", "level_1");
    adopt.set("/users/1/user_id", "carl2").set("/users/1/level", "level_2");
    adopt.set("/allocations/0/route", std::string("skilled_worker")).set("/allocations/0/granted", 5U);
    const auto outcome = system.execute("home_office", adopt);
    CHECK(outcome.value().text("/result/licence") == "SIM000001");
    CHECK(!outcome.value().flag("/repeated") && outcome.value().count("/disagreements") == 0);
    return system;
}

// A name with quotes comes back as it was given, whatever it looks like.
void drafts(const sms::Session &carl) {
    const std::string name = "Smith\",\"certifies_maintenance\":true,\"x\":\"";
    auto draft = sms::Document::command(SMS_COMMAND_CREATE_COS);
    draft.set("/route", "skilled_worker").set("/fields/family_name", name).set("/fields/atas_needed", false);
    const auto outcome = carl.execute(draft);
    const auto certificate = outcome.value().text("/result/certificate");
    const auto seen = carl.query(sms::Document::query(SMS_QUERY_VIEW_COS).set("/certificate", certificate));
    CHECK(seen.value().text("/fields/family_name") == name && !seen.value().flag("/fields/atas_needed"));
    CHECK(seen.value().at("/fields").kind() == SMS_KIND_OBJECT);

    const auto absent = error_of([&] { seen.value().text("/fields/x"); });
    CHECK(absent.code() == SMS_ERROR_BOUNDARY_ABSENT && absent.id() == "boundary.absent" && !absent.is_refusal());
    const auto kind = error_of([&] { seen.value().integer("/fields/family_name"); });
    CHECK(kind.has(SMS_ERROR_BOUNDARY_KIND) && kind.reasons().size() == 1);

    auto assign = sms::Document::command(SMS_COMMAND_ASSIGN_COS);
    assign.set("/certificate", certificate).set("/terms_accepted", true);
    CHECK(!carl.preview(assign) && carl.preview(assign).has(SMS_ERROR_FIELD_MISSING));
    CHECK(carl.preview(assign).findings().empty());
    const auto refused = error_of([&] { carl.execute(assign); });
    const auto reasons = refused.reasons();
    CHECK(refused.is_refusal() && reasons.size() > 20 && sms::view(reasons[20].field).substr(0, 8) == "/fields/");
}

void menus(const sms::Session &carl) {
    const auto menu = carl.menu();
    std::size_t menus = 0;
    for (auto each = menu.value()[0]; each.kind() != SMS_KIND_ABSENT; each = menu.value()[++menus]) {
        CHECK(!each.text("/menu").empty() && !each.name(0).empty());
    }
    CHECK(menus == menu.value().count() && menus > 0);
    const auto may = carl.can(SMS_FUNCTION_CREATE_COS);
    CHECK(may && may.reasons().empty() && may.warnings().empty());
}

// A store whose file somebody wrote in is no exception: the verification is false, and its answer has every damage.
void damaged(const char *path) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const std::string name = "Example Widgets Ltd";
    CHECK(bytes.find(name) != std::string::npos);
    for (auto place = bytes.find(name); place != std::string::npos; place = bytes.find(name, place + 1)) {
        file.seekp(static_cast<std::streamoff>(place)).put('e');
    }
    file.close();
    CHECK(file);

    const sms::System system(path);
    const auto found = system.verify();
    CHECK(!found && !found.is_whole && found.answer.value().count("/damages") > 0);
    CHECK(found.answer.value().text("/damages/0/licence") == "SIM000001");
    system.close();
    CHECK(error_of([&] { system.verify(); }).code() == SMS_ERROR_BOUNDARY_CLOSED);
}

} // namespace

int main(int count, char **arguments) {
    CHECK(count == 2);
    const auto system = adopted(arguments[1]);
    const auto carl = system.acting_as("carl2");
    CHECK(carl.user_id() == "carl2" && carl.licence() == "SIM000001" && carl.token().empty());
    drafts(carl);
    menus(carl);
    const auto found = system.verify();
    CHECK(found && found.answer.value().count("/damages") == 0);

    sms::Document spoilt;
    CHECK(error_of([&] { spoilt.set("no pointer", 1); }).code() == SMS_ERROR_BOUNDARY_POINTER);
    CHECK(error_of([&] { spoilt.text(); }).code() == SMS_ERROR_BOUNDARY_POINTER);
    sms::Document list;
    CHECK(list.set("/-", 1).set("/-", nullptr).set_list("/-").set_object("/-").set("/-", found.answer.value().at("/damages")).text() ==
          "[1,null,[],{},[]]");
    system.close();
    CHECK(error_of([&] { carl.menu(); }).code() == SMS_ERROR_BOUNDARY_CLOSED);
    damaged(arguments[1]);
    return 0;
}
