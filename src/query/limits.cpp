#include "query/limits.h"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "values/errors.h"

namespace ccgledger {

std::optional<std::size_t> row_limit_of(const std::string& text) {
    if (text == "all") {
        return std::nullopt;
    }
    std::size_t rows = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rows);
    if (error != std::errc() || end != text.data() + text.size() || rows == 0) {
        throw UserError(fmt::format("\"{}\" is no number of rows: give 1 or more, or `all`", text), Exit::usage);
    }
    return rows;
}

std::chrono::milliseconds timeout_of(const std::string& text) {
    constexpr double a_day = 86'400;
    double seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || !(seconds > 0) || seconds > a_day) {
        throw UserError(fmt::format("\"{}\" is no number of seconds: give more than 0 and at most 86400, for instance 30 or 0.5", text), Exit::usage);
    }
    return std::chrono::milliseconds(std::llround(std::ceil(seconds * 1000)));
}

}  // namespace ccgledger
