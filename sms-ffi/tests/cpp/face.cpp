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
    CHECK(absent.code() == SMS_ERROR_BOUNDARY_ABSENT && absent.id() == "boundary.absent" && !absent.is_refusal() && !absent.is_data());
    const auto kind = error_of([&] { seen.value().integer("/fields/family_name"); });
    CHECK(kind.has(SMS_ERROR_BOUNDARY_KIND) && kind.reasons().size() == 1);

    auto assign = sms::Document::command(SMS_COMMAND_ASSIGN_COS);
    assign.set("/certificate", certificate).set("/terms_accepted", true);
    CHECK(!carl.preview(assign) && carl.preview(assign).has(SMS_ERROR_FIELD_MISSING));
    CHECK(carl.preview(assign).findings().empty());
    CHECK(error_of([&] { carl.what_if("{}"); }).code() == SMS_ERROR_COMMAND_MISSING_FIELD);
    const auto refused = error_of([&] { carl.execute(assign); });
    const auto reasons = refused.reasons();
    CHECK(refused.is_refusal() && refused.is_data() && reasons.size() > 20 && sms::view(reasons[20].field).substr(0, 8) == "/fields/");
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

// What goes in as a value is never part of the statement.
void statements(const sms::System &system) {
    sms::Document options;
    options.set("/values/id", "carl2").set("/rows", 10);
    const auto found = system.sql("SELECT level FROM users WHERE user_id = :id", options);
    CHECK(found.value().text("/rows/0/0") == "level_2" && found.value().text("/columns/0/kind") == "word");
    const auto nothing = system.sql("SELECT 1 WHERE 0");
    CHECK(nothing.value().count("/rows") == 0);
    CHECK(error_of([&] { system.sql("DELETE FROM users"); }).code() == SMS_ERROR_SQL_REFUSED);
}

// A made-up sponsor, and what belongs to it.
void samples() {
    const auto system = sms::System::of_sample("memory:", 20, 3);
    const auto facts = sms::System::sample_facts(20, 3);
    const auto workers = system.sql("SELECT count(*) AS certificates FROM certificates");
    CHECK(facts.value().text("/licence") == "SIM000001" && facts.value().count("/planted") == 8);
    CHECK(workers.value().count("/rows") == 1);
    CHECK(error_of([] { sms::System::of_sample("memory:", 9, 1); }).code() == SMS_ERROR_FIELD_OUT_OF_RANGE);
}

// What was known at a moment, and what is known now to have been so.
void two_times(const sms::System &system) {
    const sms_moment now = INT64_C(1775466000000000), day = INT64_C(86400) * 1000 * 1000;
    const auto query = sms::Document::query(SMS_QUERY_VIEW_LICENCE_SUMMARY);
    const auto recorded = system.as_of(now), happened = system.as_of_effective(now);
    CHECK(recorded.kind() == SMS_VIEW_KIND_RECORDED && happened.kind() == SMS_VIEW_KIND_EFFECTIVE);
    CHECK(happened.moment() == now && !happened.is_forecast() && system.as_of_effective(now + day).is_forecast());
    const auto summary = happened.query("SIM000001", query);
    CHECK(summary.value().text("/organisation/name") == "Example Widgets Ltd");
    const auto so = happened.state("SIM000001"), known = recorded.state("SIM000001");
    CHECK(so.json() == known.json());
    const auto findings = happened.findings("SIM000001");
    CHECK(findings.value().count() == 0);
    CHECK(system.as_of_entry("SIM000001", 1).kind() == SMS_VIEW_KIND_ENTRY);
    const auto before = error_of([&] { system.as_of_effective(now - day).query("SIM000001", query); });
    CHECK(before.code() == SMS_ERROR_LICENCE_BEFORE_MIRROR);
}

void doors(const sms::System &system) {
    const auto tenant = system.only("[\"SIM000001\"]");
    const auto summary = tenant.query("SIM000001", sms::Document::query(SMS_QUERY_VIEW_LICENCE_SUMMARY));
    CHECK(summary.value().text("/status") == "active");
    const auto other = error_of([&] { tenant.query("SIM000002", sms::Document::query(SMS_QUERY_VIEW_LICENCE_SUMMARY)); });
    CHECK(other.code() == SMS_ERROR_BOUNDARY_LICENCE && !other.is_refusal());
    const auto own = tenant.feed();
    CHECK(own.value().text("/items/0/licence") == "SIM000001");
    const auto all = system.feed(0, 1);
    CHECK(all.value().text("/items/0/licence") == "*" && all.value().integer("/next") == 1);
    tenant.close();
    CHECK(error_of([&] { tenant.feed(); }).code() == SMS_ERROR_BOUNDARY_CLOSED);
}

// A table becomes a file, which is written, read again record by record, and brought.
void files(const sms::Session &anna, const std::string &path) {
    const sms_date today{2026, 4, 6};
    sms::Document mapping;
    mapping.set("/kind", "graduates").set("/constants/file_id", "2026-07");
    const auto table = sms::BulkTable::read("CAS number\nE4G0AA0A00A0A1\nE4X\n", mapping);
    const auto report = table.report();
    CHECK(report.value().integer("/rejections/0/row") == 3 && report.value().integer("/record_count") == 1);
    const auto file = table.file();
    file.write(path);
    const auto again = sms::BulkFile::read_path(path);
    CHECK(again.bytes() == file.bytes() && sms::BulkFile::read(file.bytes()).record_count() == 1);
    const auto header = file.header(), commands = file.commands(), rows = file.rows(), records = file.records();
    CHECK(header.value().text("/header/file_id") == "2026-07" && commands.value().text("/0/command") == "notify_graduates");
    CHECK(rows.value().text("/rows/0/1") == records.value().text("/0/fields/cas_number"));
    const auto verdict = sms::check_bulk(file.bytes(), today);
    CHECK(verdict.value().flag("/valid"));

    const sms::BulkReader reader(path), other(path);
    const auto first = reader.next(), none = reader.next(), whole = reader.verdict(), checked = other.check(today);
    CHECK(first.value().integer("/number") == 1 && none.value().kind() == SMS_KIND_ABSENT && whole.value().flag("/valid"));
    CHECK(reader.records() == 1 && reader.bytes() == file.bytes().size() && other.skip() == 0 && checked.value().count() == 0);

    const sms::BulkWriter writer(path, "graduates", "2026-08");
    writer.write(sms::Document().set("/cas_number", "E4G0AA0A00A0A2"));
    CHECK(writer.records() == 1);
    writer.finish();
    CHECK(error_of([&] { writer.finish(); }).code() == SMS_ERROR_BOUNDARY_CLOSED);

    const auto brought = sms::BulkFile::of_records("graduates", "2026-09", "", "[{\"cas_number\":\"E4G0AA0A00A0A3\"}]");
    const auto command = sms::Document::command(SMS_COMMAND_NOTIFY_GRADUATES);
    CHECK(!anna.preview(command, brought));
    const auto refused = error_of([&] { anna.execute(command, brought); });
    const auto problems = brought.problems(refused.json());
    CHECK(refused.is_refusal() && problems.value().count() == refused.reasons().size());
    CHECK(error_of([&] { anna.export_file(); }).code() != SMS_OK);
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

    const sms::System system = sms::System::of_file(path);
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
    statements(system);
    samples();
    two_times(system);
    doors(system);
    // The licence, a draft, and a command that was refused.
    const auto stats = system.stats();
    CHECK(stats.value().integer("/decided") == 3 && stats.value().integer("/refused") == 1);
    files(system.acting_as("anna1"), std::string(arguments[1]) + ".xml");
    auto users = system.table("users");
    users.release(&users);
    CHECK(error_of([&] { system.table("credentials"); }).code() == SMS_ERROR_BOUNDARY_ENUMERATION);
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
