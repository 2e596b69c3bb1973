#include "values/printed_trouble.h"

#include <fmt/format.h>

#include "values/text_scan.h"

namespace ccgledger {
namespace {

using Kind = PrintedToken::Kind;

}  // namespace

bool PartlyReadCell::touches_next(std::size_t index) const { return index + 1 < tokens.size() && tokens[index + 1].touches_previous; }

bool PartlyReadCell::is_number(std::size_t index) const { return index < tokens.size() && tokens[index].kind == Kind::number; }

bool PartlyReadCell::is_month(std::size_t index) const {
    return index < tokens.size() && equal_ignoring_case(tokens[index].text, "m") && touches_next(index) &&
           is_number(index + 1) && short_number(tokens[index + 1].text).value_or(99) <= 13;
}

Trouble PartlyReadCell::trouble_behind(std::size_t index) const { return trouble_at(second_number(index).value_or(index)); }

std::optional<std::size_t> PartlyReadCell::second_number(std::size_t index) const {
    const Kind kind = tokens[index].kind;
    const bool may_begin_a_number =
        kind == Kind::open || kind == Kind::pound || kind == Kind::minus || kind == Kind::plus;
    const bool is_free_word = kind == Kind::word && !tokens[index].touches_previous && !touches_next(index);
    if (number == nullptr || &tokens[index] < number || !(may_begin_a_number || is_free_word) ||
        is_month(index + 1)) {
        return std::nullopt;
    }
    for (std::size_t i = index + 1; i < tokens.size(); ++i) {
        if (is_number(i)) {
            return i;
        }
    }
    return std::nullopt;
}

Trouble PartlyReadCell::trouble_of_word(std::size_t index) const {
    const PrintedToken& word = tokens[index];
    const bool behind_number = index > 0 && is_number(index - 1) && word.touches_previous;
    if (is_month(index) && !behind_number) {
        const PrintedToken& month = tokens[index + 1];
        return {.offset = word.offset,
                .length = month.end() - word.offset,
                .what = fmt::format("month \"{}{}\"", word.text, month.text),
                .more = "a cell holds the figure of its column's month"};
    }
    if (equal_ignoring_case(word.text, "cr") || equal_ignoring_case(word.text, "dr")) {
        return {.offset = word.offset,
                .length = word.text.size(),
                .what = fmt::format("\"{}\"", word.text),
                .more = "whether a credit is good or bad depends on the account"};
    }
    if (behind_number || (touches_next(index) && is_number(index + 1))) {
        Trouble letter{.offset = word.offset, .length = 1, .what = fmt::format("letter {}", word.text.front())};
        const bool power = behind_number && equal_ignoring_case(word.text, "e");
        letter.more = power ? "powers of ten are not read" : "";
        return letter;
    }
    return {.offset = word.offset, .length = word.text.size(), .what = fmt::format("word \"{}\"", word.text)};
}

Trouble PartlyReadCell::trouble_at(std::size_t index) const {
    const PrintedToken& piece = tokens[index];
    Trouble trouble{.offset = piece.offset, .length = piece.text.size(), .what = {}};
    switch (piece.kind) {
        case Kind::number:
            trouble.what = number == nullptr ? "number" : "second number";
            return trouble;
        case Kind::word:
            return trouble_of_word(index);
        case Kind::open:
            if (is_month(index + 1)) {
                return trouble_of_word(index + 1);
            }
            break;
        case Kind::minus:
        case Kind::plus:
            trouble.what = has_sign ? "second sign" : "sign";
            return trouble;
        case Kind::lost:
            trouble.what = "lost text";
            return trouble;
        case Kind::error_code:
            trouble.what = fmt::format("spreadsheet error \"{}\"", piece.text);
            return trouble;
        case Kind::footnote:
            trouble.what = fmt::format("footnote mark \"{}\"", piece.text);
            return trouble;
        case Kind::percent:
            trouble.what = "percent sign";
            return trouble;
        case Kind::thousands:
            trouble.what = fmt::format("unit \"{}\"", piece.text);
            return trouble;
        case Kind::pound:
        case Kind::close:
        case Kind::long_dash:
        case Kind::at_least:
        case Kind::at_most:
        case Kind::about:
        case Kind::other:
            break;
    }
    trouble.what = name_of_character(piece.text, utf8_at(text, piece.offset));
    return trouble;
}

}  // namespace ccgledger
