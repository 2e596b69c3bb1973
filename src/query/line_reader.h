#pragma once

#include <filesystem>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>

#include "query/completion.h"

namespace ccgledger {

/// Where a shell's lines come from.
class LineReader {
public:
    virtual ~LineReader() = default;
    /// The next line without its end; none after the last. `begun` is what was typed of the statement in the lines before.
    virtual std::optional<std::string> next(const std::string& prompt, const std::string& begun) = 0;
    /// Whether the last line was given up with Ctrl-C; it is then empty.
    [[nodiscard]] virtual bool was_given_up() const { return false; }
    /// Whether a person is typing.
    [[nodiscard]] virtual bool is_terminal() const = 0;
};

/// Lines of a pipe or file: no prompt, no editing.
[[nodiscard]] std::unique_ptr<LineReader> lines_of(std::istream& in);

/// Lines typed at the terminal, with editing, completion by Tab and a history, which is kept in the file from one shell to the next.
[[nodiscard]] std::unique_ptr<LineReader> lines_of_terminal(std::function<Offer(const std::string&)> complete, const std::filesystem::path& history);

}  // namespace ccgledger
