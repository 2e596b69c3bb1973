#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace ccgledger {

/// Exit codes of the command line: part of the contract with scripts (docs/reference/exit-codes.md).
enum class Exit : int {
    done = 0,
    could_not = 1,
    usage = 2,
    input_rejected = 3,
    problem_found = 4,
    nothing_matched = 5,
    cut_short = 6,
};

/// The user's request or surroundings stop us; `what()` is a whole message: what is wrong, then what to do.
class UserError : public std::runtime_error {
public:
    explicit UserError(const std::string& message, Exit code = Exit::could_not)
        : std::runtime_error(message), code_(code) {}
    [[nodiscard]] Exit code() const noexcept { return code_; }

private:
    Exit code_;
};

/// A bug of ours, or a ledger whose content contradicts itself. Never the user's fault.
class InternalError : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

/// A sum that does not fit 64 bits of pence.
class OverflowError : public std::overflow_error {
public:
    using std::overflow_error::overflow_error;
};

/// Holds in release builds too. Throws InternalError with `what` when `holds` is false.
inline void ensure(bool holds, std::string_view what) {
    if (!holds) {
        throw InternalError(std::string(what));
    }
}

}  // namespace ccgledger
