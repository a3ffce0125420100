// A thin face of sms.h for C++17: handles that free themselves, and exceptions. Take it as it is, or as a beginning.
#pragma once

#include <sms.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sms {

// Frees a handle by the function of its type.
struct Free {
    void operator()(sms_system *handle) const noexcept { sms_system_free(handle); }
    void operator()(sms_session *handle) const noexcept { sms_session_free(handle); }
    void operator()(sms_decision *handle) const noexcept { sms_decision_free(handle); }
    void operator()(sms_buffer *handle) const noexcept { sms_buffer_free(handle); }
    void operator()(sms_error *handle) const noexcept { sms_error_free(handle); }
};

template <typename T> using Handle = std::unique_ptr<T, Free>;

inline sms_str text(std::string_view text) noexcept { return {text.data(), text.size()}; }

inline std::string_view view(sms_str text) noexcept { return {text.data, text.length}; }

// What the library refused or could not do. It can be copied, as exceptions must.
class Error : public std::runtime_error {
public:
    explicit Error(Handle<sms_error> error)
        : std::runtime_error(std::string(view(sms_error_message(error.get())))), error_(std::move(error)) {}

    std::uint32_t code() const noexcept { return sms_error_code(error_.get()); }
    std::string_view id() const noexcept { return view(sms_error_id(error_.get())); }
    bool is_refusal() const noexcept { return sms_error_is_refusal(error_.get()); }

private:
    std::shared_ptr<sms_error> error_;
};

// Calls a function of the library that gives something through its last but one parameter.
template <typename Out, typename... Parameters, typename... Arguments>
Out call(sms_result (*function)(Parameters...), const Arguments &...arguments) {
    Out out{};
    sms_error *error = nullptr;
    if (function(arguments..., &out, &error) != SMS_OK) {
        throw Error(Handle<sms_error>(error));
    }
    return out;
}

class Decision {
public:
    explicit Decision(Handle<sms_decision> decision) noexcept : decision_(std::move(decision)) {}

    explicit operator bool() const noexcept { return sms_decision_allowed(decision_.get()); }

    // Every reason. Their texts live as long as the decision.
    std::vector<sms_reason> reasons() const {
        std::vector<sms_reason> reasons;
        for (std::size_t place = 0; place < sms_decision_reason_count(decision_.get()); place++) {
            reasons.push_back(call<sms_reason>(sms_decision_reason, decision_.get(), place));
        }
        return reasons;
    }

private:
    Handle<sms_decision> decision_;
};

class Session {
public:
    explicit Session(Handle<sms_session> session) noexcept : session_(std::move(session)) {}

    Decision can(std::uint32_t function, std::string_view certificate = "") const {
        return Decision(Handle<sms_decision>(
            call<sms_decision *>(sms_session_can, session_.get(), function, text(certificate))));
    }

    std::string execute(std::string_view command) const {
        const Handle<sms_buffer> outcome(call<sms_buffer *>(sms_session_execute, session_.get(), text(command)));
        return std::string(view(sms_buffer_text(outcome.get())));
    }

private:
    Handle<sms_session> session_;
};

class System {
public:
    explicit System(std::string_view address, std::string_view options = "")
        : system_(call<sms_system *>(sms_open, text(address), text(options))) {}

    std::string execute(std::string_view actor, std::string_view command) const {
        const Handle<sms_buffer> outcome(
            call<sms_buffer *>(sms_system_execute, system_.get(), text(actor), text(command)));
        return std::string(view(sms_buffer_text(outcome.get())));
    }

    Session acting_as(std::string_view user_id) const {
        return Session(
            Handle<sms_session>(call<sms_session *>(sms_system_acting_as, system_.get(), text(user_id))));
    }

private:
    Handle<sms_system> system_;
};

} // namespace sms
