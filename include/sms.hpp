// sms.hpp: a thin face of sms.h for C++17: handles that free themselves, exceptions, documents and answers without a JSON
// library. What a function takes and refuses stands in sms.h. A text or a Value belongs to the object that it was asked of.
#pragma once

#include <sms.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace sms {

// Frees a handle by the function of its type.
struct Free {
    void operator()(sms_system *handle) const noexcept { sms_system_free(handle); }
    void operator()(sms_session *handle) const noexcept { sms_session_free(handle); }
    void operator()(sms_decision *handle) const noexcept { sms_decision_free(handle); }
    void operator()(sms_document *handle) const noexcept { sms_document_free(handle); }
    void operator()(sms_buffer *handle) const noexcept { sms_buffer_free(handle); }
    void operator()(sms_error *handle) const noexcept { sms_error_free(handle); }
    void operator()(sms_policy *handle) const noexcept { sms_policy_free(handle); }
    void operator()(sms_view *handle) const noexcept { sms_view_free(handle); }
    void operator()(sms_register *handle) const noexcept { sms_register_free(handle); }
    void operator()(sms_bdt_file *handle) const noexcept { sms_bdt_file_free(handle); }
    void operator()(sms_bdt_table *handle) const noexcept { sms_bdt_table_free(handle); }
    void operator()(sms_bdt_reader *handle) const noexcept { sms_bdt_reader_free(handle); }
    void operator()(sms_bdt_writer *handle) const noexcept { sms_bdt_writer_free(handle); }
};

template <typename T> using Handle = std::unique_ptr<T, Free>;

inline sms_str text(std::string_view text) noexcept { return {text.data(), text.size()}; }

inline std::string_view view(sms_str text) noexcept {
    return text.length == 0 ? std::string_view() : std::string_view(text.data, text.length);
}

// A place for an answer; a structure says how large it is.
template <typename Out> Out place() noexcept {
    if constexpr (std::is_same_v<Out, sms_reason>) {
        return sms_reason_new();
    } else {
        return Out{};
    }
}

// What the library refused or could not do. It can be copied, as exceptions must.
class Error : public std::runtime_error {
public:
    explicit Error(Handle<sms_error> error)
        : std::runtime_error(std::string(view(sms_error_message(error.get())))), error_(std::move(error)) {}

    std::uint32_t code() const noexcept { return sms_error_code(error_.get()); }
    std::string_view id() const noexcept { return view(sms_error_id(error_.get())); }
    bool is_refusal() const noexcept { return sms_error_is_refusal(error_.get()); }
    bool is_data() const noexcept { return sms_error_is_data(error_.get()); }

    // The document of it, which BulkFile::problems takes.
    std::string_view json() const & noexcept { return view(sms_error_json(error_.get())); }
    std::string_view json() && = delete;

    // Whether a code, SMS_ERROR_..., is among the reasons.
    bool has(std::uint32_t code) const noexcept { return sms_error_has(error_.get(), code); }

    std::vector<sms_reason> reasons() const {
        std::vector<sms_reason> reasons;
        for (std::size_t index = 0; index < sms_error_reason_count(error_.get()); index++) {
            reasons.push_back(sms_reason_new());
            sms_error_reason(error_.get(), index, &reasons.back(), nullptr);
        }
        return reasons;
    }

private:
    std::shared_ptr<sms_error> error_;
};

// Calls a function of the library that can fail.
template <typename... Parameters, typename... Arguments>
void run(sms_result (*function)(Parameters...), const Arguments &...arguments) {
    sms_error *error = nullptr;
    if (function(arguments..., &error) != SMS_OK) {
        throw Error(Handle<sms_error>(error));
    }
}

// Calls a function of the library that gives something through its last but one parameter.
template <typename Out, typename... Parameters, typename... Arguments>
Out call(sms_result (*function)(Parameters...), const Arguments &...arguments) {
    Out out = place<Out>();
    run(function, arguments..., &out);
    return out;
}

// A value of a document that was read. Places are JSON pointers; without one it is the value itself.
class Value {
public:
    explicit Value(const sms_value *value) noexcept : value_(value) {}

    // SMS_KIND_...
    std::uint32_t kind() const noexcept { return sms_value_kind(value_); }
    bool is_null() const noexcept { return kind() == SMS_KIND_NULL; }

    Value at(std::string_view pointer) const {
        return Value(call<const sms_value *>(sms_value_at, value_, sms::text(pointer)));
    }
    std::string_view text(std::string_view pointer = "") const {
        return view(call<sms_str>(sms_value_text, value_, sms::text(pointer)));
    }
    std::int64_t integer(std::string_view pointer = "") const {
        return call<std::int64_t>(sms_value_integer, value_, sms::text(pointer));
    }
    bool flag(std::string_view pointer = "") const { return call<bool>(sms_value_flag, value_, sms::text(pointer)); }
    std::size_t count(std::string_view pointer = "") const {
        return call<std::size_t>(sms_value_count, value_, sms::text(pointer));
    }

    // The item of a list or the member of an object, and the name of a member. Behind the last it is SMS_KIND_ABSENT.
    Value operator[](std::size_t index) const noexcept { return Value(sms_value_item(value_, index)); }
    std::string_view name(std::size_t index) const noexcept { return view(sms_value_name(value_, index)); }

    const sms_value *get() const noexcept { return value_; }

private:
    const sms_value *value_;
};

// A document that the library gave.
class Answer {
public:
    explicit Answer(Handle<sms_buffer> buffer) noexcept : buffer_(std::move(buffer)) {}

    Value value() const & noexcept { return Value(sms_buffer_value(buffer_.get())); }
    Value value() && = delete;
    std::string_view json() const & noexcept { return view(sms_buffer_text(buffer_.get())); }
    std::string_view json() && = delete;

private:
    Handle<sms_buffer> buffer_;
};

// A document that is made: a text from outside that is set in it stays a text.
class Document {
public:
    Document() : document_(sms_document_new()) {}

    // A command or a query, by SMS_COMMAND_... or SMS_QUERY_...
    static Document command(std::string_view name) { return std::move(Document().set("/command", name)); }
    static Document query(std::string_view name) { return std::move(Document().set("/query", name)); }

    Document &set(std::string_view pointer, std::string_view value) {
        run(sms_document_set_text, document_.get(), sms::text(pointer), sms::text(value));
        return *this;
    }
    template <typename T, std::enable_if_t<std::is_same_v<T, bool>, int> = 0>
    Document &set(std::string_view pointer, T value) {
        run(sms_document_set_flag, document_.get(), sms::text(pointer), static_cast<std::uint8_t>(value));
        return *this;
    }
    template <typename T, std::enable_if_t<std::is_integral_v<T> && !std::is_same_v<T, bool> &&
                                               (std::is_signed_v<T> || sizeof(T) < sizeof(std::int64_t)), int> = 0>
    Document &set(std::string_view pointer, T value) {
        run(sms_document_set_integer, document_.get(), sms::text(pointer), static_cast<std::int64_t>(value));
        return *this;
    }
    Document &set(std::string_view pointer, std::nullptr_t) {
        run(sms_document_set_null, document_.get(), sms::text(pointer));
        return *this;
    }
    Document &set(std::string_view pointer, const Value &value) {
        run(sms_document_set_value, document_.get(), sms::text(pointer), value.get());
        return *this;
    }
    Document &set_list(std::string_view pointer) {
        run(sms_document_set_list, document_.get(), sms::text(pointer));
        return *this;
    }
    Document &set_object(std::string_view pointer) {
        run(sms_document_set_object, document_.get(), sms::text(pointer));
        return *this;
    }

    // It lives until the document is changed.
    std::string_view text() const {
        return view(call<sms_str>(sms_document_text, static_cast<const sms_document *>(document_.get())));
    }
    operator std::string_view() const { return text(); }

private:
    Handle<sms_document> document_;
};

class Decision {
public:
    explicit Decision(Handle<sms_decision> decision) noexcept : decision_(std::move(decision)) {}

    explicit operator bool() const noexcept { return sms_decision_allowed(decision_.get()); }

    std::string_view json() const & noexcept { return view(sms_decision_json(decision_.get())); }
    std::string_view json() && = delete;

    // Whether a code, SMS_ERROR_..., is among the reasons against it.
    bool has(std::uint32_t code) const noexcept { return sms_decision_has(decision_.get(), code); }

    std::vector<sms_reason> reasons() const { return each(sms_decision_reason_count, sms_decision_reason); }
    std::vector<sms_reason> warnings() const { return each(sms_decision_warning_count, sms_decision_warning); }
    // What somebody should look into once a previewed command is carried out.
    std::vector<Value> findings() const {
        std::vector<Value> findings;
        for (std::size_t index = 0; index < sms_decision_finding_count(decision_.get()); index++) {
            findings.emplace_back(sms_decision_finding(decision_.get(), index));
        }
        return findings;
    }

private:
    template <typename Count, typename One> std::vector<sms_reason> each(Count count, One one) const {
        std::vector<sms_reason> reasons;
        for (std::size_t index = 0; index < count(decision_.get()); index++) {
            reasons.push_back(call<sms_reason>(one, static_cast<const sms_decision *>(decision_.get()), index));
        }
        return reasons;
    }

    Handle<sms_decision> decision_;
};

// A file of the Bulk Data Transfer.
class BulkFile {
public:
    explicit BulkFile(Handle<sms_bdt_file> file) noexcept : file_(std::move(file)) {}

    static BulkFile read(std::string_view bytes) { return given(call<sms_bdt_file *>(sms_bdt_file_read, sms::text(bytes))); }
    static BulkFile read_path(std::string_view path) {
        return given(call<sms_bdt_file *>(sms_bdt_file_read_path, sms::text(path)));
    }
    // Of the values of records, a JSON list.
    static BulkFile of_records(std::string_view kind, std::string_view file_id, std::string_view licence_number,
                               std::string_view records) {
        return given(call<sms_bdt_file *>(sms_bdt_file_of_records, sms::text(kind), sms::text(file_id),
                                          sms::text(licence_number), sms::text(records)));
    }

    Answer header() const { return answer(sms_bdt_file_header); }
    std::size_t record_count() const noexcept { return sms_bdt_file_record_count(get()); }
    Answer records(std::size_t from = 0, std::size_t limit = SIZE_MAX) const {
        return answer(sms_bdt_file_records, from, limit);
    }
    Answer rows(std::size_t from = 0, std::size_t limit = SIZE_MAX) const { return answer(sms_bdt_file_rows, from, limit); }
    Answer commands() const { return answer(sms_bdt_file_commands); }
    // Where in the file the reasons of an error or a decision are, of which `reasons` is the document.
    Answer problems(std::string_view reasons) const { return answer(sms_bdt_file_problems, sms::text(reasons)); }
    // In ISO-8859-1.
    std::string bytes() const {
        const Answer bytes = answer(sms_bdt_file_bytes);
        return std::string(bytes.json());
    }
    void write(std::string_view path) const { run(sms_bdt_file_write, get(), sms::text(path)); }

    const sms_bdt_file *get() const noexcept { return file_.get(); }

private:
    static BulkFile given(sms_bdt_file *file) noexcept { return BulkFile(Handle<sms_bdt_file>(file)); }

    template <typename Function, typename... Arguments>
    Answer answer(Function function, const Arguments &...arguments) const {
        return Answer(Handle<sms_buffer>(call<sms_buffer *>(function, get(), arguments...)));
    }

    Handle<sms_bdt_file> file_;
};

// What became of a table: the file of the rows that are right, and the report on all.
class BulkTable {
public:
    static BulkTable read(std::string_view bytes, std::string_view mapping) {
        return BulkTable(call<sms_bdt_table *>(sms_bdt_table_read, sms::text(bytes), sms::text(mapping)));
    }
    static BulkTable of_rows(std::string_view rows, std::string_view mapping) {
        return BulkTable(call<sms_bdt_table *>(sms_bdt_table_of_rows, sms::text(rows), sms::text(mapping)));
    }

    Answer report() const { return Answer(Handle<sms_buffer>(call<sms_buffer *>(sms_bdt_table_report, get()))); }
    BulkFile file() const { return BulkFile(Handle<sms_bdt_file>(call<sms_bdt_file *>(sms_bdt_table_file, get()))); }

    const sms_bdt_table *get() const noexcept { return table_.get(); }

private:
    explicit BulkTable(sms_bdt_table *table) noexcept : table_(table) {}

    Handle<sms_bdt_table> table_;
};

// A file on disk, record by record. Behind the last record the value of an answer is SMS_KIND_ABSENT.
class BulkReader {
public:
    explicit BulkReader(std::string_view path) : reader_(call<sms_bdt_reader *>(sms_bdt_reader_open, sms::text(path))) {}

    Answer next() const { return answer(sms_bdt_reader_next); }
    Answer check(const sms_date &today, std::size_t most = 1000, const sms_policy *policy = nullptr) const {
        return answer(sms_bdt_reader_check, policy, &today, most);
    }
    std::uint64_t skip(std::size_t most = 1000) const { return call<std::uint64_t>(sms_bdt_reader_skip, get(), most); }
    Answer verdict() const { return answer(sms_bdt_reader_verdict); }
    std::uint64_t bytes() const noexcept { return sms_bdt_reader_bytes(get()); }
    std::uint64_t records() const noexcept { return sms_bdt_reader_records(get()); }

    const sms_bdt_reader *get() const noexcept { return reader_.get(); }

private:
    template <typename Function, typename... Arguments>
    Answer answer(Function function, const Arguments &...arguments) const {
        return Answer(Handle<sms_buffer>(call<sms_buffer *>(function, get(), arguments...)));
    }

    Handle<sms_bdt_reader> reader_;
};

// A file that is written on disk record by record, and appears when it is finished.
class BulkWriter {
public:
    BulkWriter(std::string_view path, std::string_view kind, std::string_view file_id, std::string_view licence_number = "")
        : writer_(call<sms_bdt_writer *>(sms_bdt_writer_create, sms::text(path), sms::text(kind), sms::text(file_id),
                                         sms::text(licence_number))) {}

    // The values of a record, a JSON object.
    void write(std::string_view record) const { run(sms_bdt_writer_write, get(), sms::text(record)); }
    std::uint64_t records() const noexcept { return sms_bdt_writer_records(get()); }
    void finish() const { run(sms_bdt_writer_finish, get()); }

    const sms_bdt_writer *get() const noexcept { return writer_.get(); }

private:
    Handle<sms_bdt_writer> writer_;
};

// Checks a file in memory by its schema, and each record by the rules on a day.
inline Answer check_bulk(std::string_view bytes, const sms_date &today, const sms_policy *policy = nullptr) {
    return Answer(Handle<sms_buffer>(call<sms_buffer *>(sms_bdt_check, policy, sms::text(bytes), &today)));
}

// Commands and queries are documents: a Document, or a text in which nothing from outside was pasted.
class Session {
public:
    explicit Session(Handle<sms_session> session) noexcept : session_(std::move(session)) {}

    Answer execute(std::string_view command) const { return answer(sms_session_execute, sms::text(command)); }
    // With a file as the content of the command.
    Answer execute(std::string_view command, const BulkFile &file) const {
        return answer(sms_session_execute_file, sms::text(command), file.get());
    }
    Answer query(std::string_view query) const { return answer(sms_session_query, sms::text(query)); }
    // The CAS that the user sees: all, or those that a query `export_cas` asks for.
    BulkFile export_file(std::string_view query = "") const {
        return BulkFile(Handle<sms_bdt_file>(call<sms_bdt_file *>(sms_session_export_file, get(), sms::text(query))));
    }
    Answer menu() const { return answer(sms_session_menu); }
    Decision preview(std::string_view command) const {
        return Decision(Handle<sms_decision>(call<sms_decision *>(sms_session_preview, get(), sms::text(command))));
    }
    Decision preview(std::string_view command, const BulkFile &file) const {
        return Decision(Handle<sms_decision>(
            call<sms_decision *>(sms_session_preview_file, get(), sms::text(command), file.get())));
    }
    Answer what_if(std::string_view hypothesis) const { return answer(sms_session_what_if, sms::text(hypothesis)); }
    Decision can(std::uint32_t function, std::string_view certificate = "") const {
        return Decision(
            Handle<sms_decision>(call<sms_decision *>(sms_session_can, get(), function, sms::text(certificate))));
    }
    void log_out() const { run(sms_session_log_out, get()); }

    std::string_view user_id() const noexcept { return view(sms_session_user_id(get())); }
    std::string_view licence() const noexcept { return view(sms_session_licence(get())); }
    std::string_view token() const noexcept { return view(sms_session_token(get())); }

    const sms_session *get() const noexcept { return session_.get(); }

private:
    template <typename Function, typename... Arguments>
    Answer answer(Function function, const Arguments &...arguments) const {
        return Answer(Handle<sms_buffer>(call<sms_buffer *>(function, get(), arguments...)));
    }

    Handle<sms_session> session_;
};

// The licences of a store at another moment.
class View {
public:
    explicit View(Handle<sms_view> view) noexcept : view_(std::move(view)) {}

    // SMS_VIEW_KIND_...
    std::uint32_t kind() const noexcept { return sms_view_kind(view_.get()); }
    sms_moment moment() const noexcept { return sms_view_moment(view_.get()); }
    bool is_forecast() const noexcept { return sms_view_is_forecast(view_.get()); }

    Answer query(std::string_view licence, std::string_view query) const {
        return answer(sms_view_query, sms::text(licence), sms::text(query));
    }
    Answer state(std::string_view licence) const { return answer(sms_view_state, sms::text(licence)); }
    // What cannot follow on what had happened by the moment.
    Answer findings(std::string_view licence) const { return answer(sms_view_findings, sms::text(licence)); }
    Answer sql(std::string_view statement, std::string_view options = "") const {
        return answer(sms_view_sql, sms::text(statement), sms::text(options));
    }
    // A stream that the caller ends with its own `release`: of all licences, or of those in a JSON list.
    ArrowArrayStream table(std::string_view name, std::string_view licences = {}) const {
        ArrowArrayStream stream{};
        run(sms_view_table, get(), sms::text(name), sms::text(licences), &stream);
        return stream;
    }

    const sms_view *get() const noexcept { return view_.get(); }

private:
    template <typename Function, typename... Arguments>
    Answer answer(Function function, const Arguments &...arguments) const {
        return Answer(Handle<sms_buffer>(call<sms_buffer *>(function, get(), arguments...)));
    }

    Handle<sms_view> view_;
};

// What a verification found: true where all is whole.
struct Verification {
    bool is_whole;
    Answer answer;

    explicit operator bool() const noexcept { return is_whole; }
};

class System {
public:
    explicit System(std::string_view address, std::string_view options = "")
        : system_(call<sms_system *>(sms_open, sms::text(address), sms::text(options))) {}

    // The store in a file, by its path, whatever letters it has.
    static System of_file(std::string_view path, std::string_view options = "") {
        return System(Handle<sms_system>(call<sms_system *>(sms_open_file, sms::text(path), sms::text(options))));
    }

    // A made-up sponsor to play with; `sample_facts` has what else belongs to it.
    static System of_sample(std::string_view address, std::uint32_t workers, std::uint64_t seed) {
        return System(Handle<sms_system>(call<sms_system *>(sms_sample_open, sms::text(address), workers, seed)));
    }
    static Answer sample_facts(std::uint32_t workers, std::uint64_t seed) {
        return Answer(Handle<sms_buffer>(call<sms_buffer *>(sms_sample_facts, workers, seed)));
    }

    Answer execute(std::string_view actor, std::string_view command) const {
        return answer(sms_system_execute, sms::text(actor), sms::text(command));
    }
    Answer query(std::string_view licence, std::string_view query) const {
        return answer(sms_system_query, sms::text(licence), sms::text(query));
    }
    Answer sql(std::string_view statement, std::string_view options = "") const {
        return answer(sms_system_sql, sms::text(statement), sms::text(options));
    }
    Answer feed(std::uint64_t after = 0, std::size_t limit = 1000) const { return answer(sms_system_feed, after, limit); }
    // The same system, limited to the licences of a JSON list.
    System only(std::string_view licences) const {
        return System(Handle<sms_system>(call<sms_system *>(sms_system_only, get(), sms::text(licences))));
    }
    Answer reset_password(std::string_view user_id, std::string_view email) const {
        return answer(sms_system_reset_password, sms::text(user_id), sms::text(email));
    }
    Session acting_as(std::string_view user_id) const {
        return session(call<sms_session *>(sms_system_acting_as, get(), sms::text(user_id)));
    }
    Session log_in(std::string_view user_id, std::string_view password) const {
        return session(call<sms_session *>(sms_system_log_in, get(), sms::text(user_id), sms::text(password)));
    }
    Session resume(std::string_view token) const {
        return session(call<sms_session *>(sms_system_resume, get(), sms::text(token)));
    }

    // What was known at a moment.
    View as_of(sms_moment recorded) const { return seen(call<sms_view *>(sms_system_view_at, get(), recorded)); }
    // What is known now to have been so at a moment.
    View as_of_effective(sms_moment happened) const {
        return seen(call<sms_view *>(sms_system_view_effective_at, get(), happened));
    }
    View as_of_entry(std::string_view licence, std::uint64_t entry) const {
        return seen(call<sms_view *>(sms_system_view_after, get(), sms::text(licence), entry));
    }

    // A damage is no exception here: the verification says it, and its answer has every one.
    Verification verify() const {
        sms_buffer *found = nullptr;
        sms_error *error = nullptr;
        const sms_result result = sms_system_verify(get(), &found, &error);
        Handle<sms_error> failed(error);
        Handle<sms_buffer> answer(found);
        if (result != SMS_OK && result != SMS_ERROR_STORE_NOT_WHOLE) {
            throw Error(std::move(failed));
        }
        return {result == SMS_OK, Answer(std::move(answer))};
    }
    Answer stats() const { return answer(sms_system_stats); }
    // A stream that the caller ends with its own `release`: of all licences, or of those in a JSON list.
    ArrowArrayStream table(std::string_view name, std::string_view licences = {}) const {
        ArrowArrayStream stream{};
        run(sms_system_table, get(), sms::text(name), sms::text(licences), &stream);
        return stream;
    }
    void backup(std::string_view to) const { run(sms_system_backup, get(), sms::text(to)); }
    void close() const { run(sms_system_close, get()); }

    const sms_system *get() const noexcept { return system_.get(); }

private:
    explicit System(Handle<sms_system> system) noexcept : system_(std::move(system)) {}

    static Session session(sms_session *session) noexcept { return Session(Handle<sms_session>(session)); }
    static View seen(sms_view *view) noexcept { return View(Handle<sms_view>(view)); }

    template <typename Function, typename... Arguments>
    Answer answer(Function function, const Arguments &...arguments) const {
        return Answer(Handle<sms_buffer>(call<sms_buffer *>(function, get(), arguments...)));
    }

    Handle<sms_system> system_;
};

} // namespace sms
