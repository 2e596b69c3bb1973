#include "values/printed_amount.h"

#include <algorithm>

#include <fmt/format.h>

#include "values/amount_trouble.h"
#include "values/decimal_text.h"
#include "values/errors.h"
#include "values/fixed_point.h"
#include "values/printed_tokens.h"
#include "values/printed_trouble.h"
#include "values/printed_words.h"
#include "values/text_scan.h"

namespace ccgledger {

namespace {

using Kind = PrintedToken::Kind;

/// Walks over the pieces of one cell: words, the amount, words. The first trouble ends it.
class PrintedReader {
public:
    PrintedReader(std::string_view text, MoneyUnit unit) : text_(text), unit_(unit), all_(printed_tokens(text)) {
        tokens_ = all_;
    }

    std::variant<PrintedValue, AmountProblem> read() {
        if (!tokens_.empty() && !read_cell()) {
            return std::move(problem_).value();
        }
        return std::move(value_);
    }

private:
    bool read_cell();
    bool read_words_before();
    bool read_words_behind();
    bool read_phrase(bool is_before);
    bool read_amount();
    bool read_front();
    bool read_sign();
    void read_unit_behind_pound();
    bool read_back();
    bool read_closing_minus();
    bool evaluate();
    bool evaluate_percent();
    void take_closing_footnotes();
    bool finish_without_number();

    [[nodiscard]] bool at_end() const { return at_ == tokens_.size(); }
    [[nodiscard]] const PrintedToken& token() const { return tokens_[at_]; }
    [[nodiscard]] bool is(Kind kind) const { return !at_end() && token().kind == kind; }
    [[nodiscard]] PartlyReadCell so_far() const { return {.text = text_, .tokens = tokens_, .number = number_, .has_sign = has_sign_}; }
    [[nodiscard]] bool touches_next(std::size_t index) const { return so_far().touches_next(index); }
    [[nodiscard]] bool is_number(std::size_t index) const { return so_far().is_number(index); }
    [[nodiscard]] bool is_only_words_in_brackets() const;
    [[nodiscard]] bool has_digits() const;
    bool set_bound(PrintedValue::Bound bound);
    bool set_direction(PrintedValue::Direction direction);

    bool fail(Trouble trouble);
    bool refuse(std::size_t index);
    bool fail_without_digits();

    std::string_view text_;
    MoneyUnit unit_;
    std::vector<PrintedToken> all_;
    PrintedTokens tokens_;  // without the closing footnotes
    std::size_t at_ = 0;

    PrintedValue value_;
    std::optional<AmountProblem> problem_;
    bool is_breakeven_ = false;
    bool in_word_brackets_ = false;

    const PrintedToken* number_ = nullptr;
    bool has_sign_ = false;  // brackets are one
    bool negative_ = false;
    bool has_pound_ = false;
    bool is_percent_ = false;
    std::optional<std::size_t> open_bracket_;
};

// What is wrong

bool PrintedReader::fail(Trouble trouble) {
    problem_ = not_a_number(text_, 0, trouble);
    return false;
}

bool PrintedReader::fail_without_digits() {
    const std::size_t first = all_.front().offset;
    AmountProblem problem = not_a_number(text_, first, no_digits(text_.substr(first, all_.back().end() - first)));
    problem_ = std::move(problem);
    return false;
}

bool PrintedReader::has_digits() const {
    return std::ranges::any_of(tokens_, [](const PrintedToken& each) {
        return each.kind == Kind::number && std::ranges::any_of(each.text, is_digit);
    });
}

bool PrintedReader::refuse(std::size_t index) {
    if (!has_digits() || index >= tokens_.size()) {
        return fail_without_digits();
    }
    return fail(so_far().trouble_behind(index));
}

// Words

bool PrintedReader::set_bound(PrintedValue::Bound bound) {
    if (value_.bound != PrintedValue::Bound::exact) {
        return refuse(at_);
    }
    value_.bound = bound;
    return true;
}

bool PrintedReader::set_direction(PrintedValue::Direction direction) {
    if (value_.said != PrintedValue::Direction::none && value_.said != direction) {
        return refuse(at_);
    }
    value_.said = direction;
    return true;
}

/// `(adverse)`: brackets around words are no sign.
bool PrintedReader::is_only_words_in_brackets() const {
    std::size_t index = at_ + 1;
    while (index < tokens_.size() && tokens_[index].kind == Kind::word) {
        ++index;
    }
    return index > at_ + 1 && index < tokens_.size() && tokens_[index].kind == Kind::close;
}

bool PrintedReader::read_phrase(bool is_before) {
    const FoundPhrase found = phrase_at(tokens_.subspan(at_));
    if (found.phrase == nullptr) {
        return refuse(at_);
    }
    const std::size_t last = at_ + found.tokens - 1;
    const bool is_abbreviated = tokens_[last].text == "c" || tokens_[last].text.ends_with('.');  // c5m, c.5m
    const bool touches_number = touches_next(last) && is_number(last + 1) && !is_abbreviated;
    if (touches_number || (!is_before && !may_stand_behind(found.phrase->meaning))) {
        return refuse(at_);
    }
    bool taken = true;
    switch (found.phrase->meaning) {
        case PrintedMeaning::surplus:
            taken = set_direction(PrintedValue::Direction::surplus);
            break;
        case PrintedMeaning::deficit:
            taken = set_direction(PrintedValue::Direction::deficit);
            break;
        case PrintedMeaning::at_least:
            taken = set_bound(PrintedValue::Bound::at_least);
            break;
        case PrintedMeaning::at_most:
            taken = set_bound(PrintedValue::Bound::at_most);
            break;
        case PrintedMeaning::about:
            taken = set_bound(PrintedValue::Bound::about);
            break;
        case PrintedMeaning::breakeven:
            is_breakeven_ = true;
            break;
        case PrintedMeaning::percent:
            taken = refuse(at_);
            break;
        case PrintedMeaning::qualifier:
            value_.qualifiers += value_.qualifiers.empty() ? "" : " ";
            value_.qualifiers += found.phrase->words;
            break;
        case PrintedMeaning::link:
            break;
    }
    at_ += found.tokens;
    return taken;
}

/// Ends at the amount's first piece, or at the end of the cell.
bool PrintedReader::read_words_before() {
    while (!at_end()) {
        if (is(Kind::word)) {
            if (!read_phrase(true)) {
                return false;
            }
        } else if (is(Kind::at_least) || is(Kind::at_most) || is(Kind::about)) {
            const PrintedValue::Bound bound = is(Kind::at_least)  ? PrintedValue::Bound::at_least
                                              : is(Kind::at_most) ? PrintedValue::Bound::at_most
                                                                  : PrintedValue::Bound::about;
            if (!set_bound(bound)) {
                return false;
            }
            ++at_;
        } else if (is(Kind::open) && is_only_words_in_brackets()) {
            in_word_brackets_ = true;
            ++at_;
        } else if (is(Kind::close) && in_word_brackets_) {
            in_word_brackets_ = false;
            ++at_;
        } else {
            break;
        }
    }
    return true;
}

bool PrintedReader::read_words_behind() {
    while (!at_end()) {
        if (is(Kind::word)) {
            if (!read_phrase(false)) {
                return false;
            }
        } else if (is(Kind::footnote)) {
            value_.footnote.insert(0, token().text);
            ++at_;
        } else if (is(Kind::open) && is_only_words_in_brackets()) {
            in_word_brackets_ = true;
            ++at_;
        } else if (is(Kind::close) && in_word_brackets_) {
            in_word_brackets_ = false;
            ++at_;
        } else {
            return refuse(at_);
        }
    }
    return true;
}

// The amount

bool PrintedReader::read_sign() {
    if (has_sign_ || !touches_next(at_)) {
        return refuse(at_);  // a dash with a space behind it may be punctuation
    }
    has_sign_ = true;
    negative_ = is(Kind::minus);
    ++at_;
    return true;
}

/// `£m 12.3`, `£'000 1,628`, `£000 1,628`.
void PrintedReader::read_unit_behind_pound() {
    const bool number_follows = std::ranges::any_of(tokens_.subspan(std::min(at_ + 1, tokens_.size())),
                                                    [](const PrintedToken& each) { return each.kind == Kind::number; });
    if (at_end() || !number_follows || touches_next(at_)) {
        return;
    }
    value_.own_unit = is(Kind::number) && token().text == "000" ? PrintedUnit::thousands : unit_of(token());
    at_ += value_.own_unit ? 1U : 0U;
}

/// What stands before the digits.
bool PrintedReader::read_front() {
    while (!is(Kind::number)) {
        if (is(Kind::minus) || is(Kind::plus)) {
            if (!read_sign()) {
                return false;
            }
        } else if (is(Kind::pound) && !has_pound_) {
            has_pound_ = true;
            ++at_;
            read_unit_behind_pound();
        } else if (is(Kind::open) && !has_sign_) {
            open_bracket_ = at_;
            has_sign_ = true;
            negative_ = true;
            ++at_;
        } else {
            return refuse(at_);
        }
    }
    if (has_pound_ && token().text == "000") {
        return fail({.offset = token().offset, .length = 3, .what = "unit \"000\""});  // a heading's £000 is no nil
    }
    number_ = &token();
    ++at_;
    return true;
}

bool PrintedReader::read_closing_minus() {
    if (is_number(at_ + 1)) {
        return refuse(at_ + 1);  // 5-6 is a range
    }
    if (has_sign_ || !token().touches_previous) {
        return refuse(at_);
    }
    has_sign_ = true;
    negative_ = true;
    ++at_;
    return true;
}

/// What stands right behind the digits.
bool PrintedReader::read_back() {
    bool is_open = open_bracket_.has_value();
    while (!at_end()) {
        const std::optional<PrintedUnit> unit = unit_of(token());
        const bool says_percent = is(Kind::percent) || tokens_of("percent", tokens_.subspan(at_)) == 1 ||
                                  tokens_of("per cent", tokens_.subspan(at_)) == 2;
        if (unit && !so_far().is_month(at_)) {
            if (value_.own_unit || is_percent_) {
                return refuse(at_);
            }
            value_.own_unit = unit;
            ++at_;
        } else if (says_percent) {
            if (value_.own_unit || is_percent_ || has_pound_) {
                return refuse(at_);
            }
            is_percent_ = true;
            at_ += tokens_of("per cent", tokens_.subspan(at_)) == 2 ? 2U : 1U;
        } else if (is(Kind::close) && is_open) {
            is_open = false;
            ++at_;
        } else if (is(Kind::minus)) {
            if (!read_closing_minus()) {
                return false;
            }
        } else {
            break;
        }
    }
    return !is_open || refuse(at_end() ? *open_bracket_ : at_);
}

/// The number with commas where spaces group its thousands.
std::string digits_of(std::string_view number) {
    std::string digits;
    while (!number.empty()) {
        const bool is_plain = is_digit(number.front()) || number.front() == ',' || number.front() == '.';
        digits += is_plain ? number.front() : ',';
        number.remove_prefix(is_plain ? 1 : utf8_at(number, 0).length);
    }
    return digits;
}

bool PrintedReader::evaluate_percent() {
    constexpr std::size_t exact = 2;
    const DecimalReading reading = read_decimal(digits_of(number_->text), exact);
    switch (reading.verdict) {
        case DecimalReading::Verdict::exact:
            break;
        case DecimalReading::Verdict::not_a_number: {
            Trouble trouble = trouble_in_number(number_->text);
            trouble.offset += number_->offset;
            return fail(std::move(trouble));
        }
        case DecimalReading::Verdict::parts_of_a_step: {
            const std::size_t point = number_->text.find('.');
            return fail({.offset = number_->offset + point + 1 + exact,
                         .length = 1,
                         .what = "third decimal",
                         .more = "a percentage has two"});
        }
        case DecimalReading::Verdict::too_large:
            problem_ =
                too_large(number_->text, number_->offset,
                          fixed_point(max_amount_pence, {.scale = 2, .grouping = Grouping::thousands}) + " percent");
            return false;
    }
    value_.kind = PrintedValue::Kind::percent;
    value_.basis_points = negative_ ? -reading.steps : reading.steps;
    value_.rounding_unit_basis_points = step_shown(exact, reading.decimals);
    return true;
}

bool PrintedReader::evaluate() {
    if (is_percent_) {
        return evaluate_percent();
    }
    const PrintedScale scale = value_.own_unit ? scale_of(*value_.own_unit) : scale_of(unit_);
    const DecimalReading reading = read_decimal(digits_of(number_->text), scale.exact_decimals);
    switch (reading.verdict) {
        case DecimalReading::Verdict::exact:
            break;
        case DecimalReading::Verdict::not_a_number: {
            Trouble trouble = trouble_in_number(number_->text);
            trouble.offset += number_->offset;
            return fail(std::move(trouble));
        }
        case DecimalReading::Verdict::parts_of_a_step:
            problem_ = parts_of_a_penny(number_->text, number_->offset, scale.exact_decimals, scale.name);
            return false;
        case DecimalReading::Verdict::too_large: {
            const std::int64_t limit = max_amount_pence / power_of_ten(scale.exact_decimals);
            problem_ = too_large(
                number_->text, number_->offset,
                fmt::format("{} {}", fixed_point(limit, {.grouping = Grouping::thousands}), scale.limit_name));
            return false;
        }
    }
    value_.kind = PrintedValue::Kind::money;
    value_.amount = Money::from_pence(negative_ ? -reading.steps : reading.steps);
    value_.rounding_unit_pence = step_shown(scale.exact_decimals, reading.decimals);
    return true;
}

bool PrintedReader::read_amount() {
    if (!read_front()) {
        return false;
    }
    if (!has_digits()) {
        return fail_without_digits();
    }
    return read_back() && evaluate();
}

// The cell

void PrintedReader::take_closing_footnotes() {
    while (!tokens_.empty() && tokens_.back().kind == Kind::footnote) {
        value_.footnote.insert(0, tokens_.back().text);
        tokens_ = tokens_.first(tokens_.size() - 1);
    }
}

bool PrintedReader::finish_without_number() {
    if (!is_breakeven_ || value_.bound != PrintedValue::Bound::exact) {
        return fail_without_digits();
    }
    value_.kind = PrintedValue::Kind::money;
    value_.amount = Money();
    return true;
}

bool PrintedReader::read_cell() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (tokens_[i].kind == Kind::lost || tokens_[i].kind == Kind::error_code) {
            return fail(so_far().trouble_at(i));
        }
    }
    take_closing_footnotes();
    if (tokens_.empty()) {
        return fail_without_digits();
    }
    if (says_unknown(tokens_)) {
        return true;
    }
    if (says_nil(tokens_)) {
        value_.kind = PrintedValue::Kind::money;
        value_.amount = Money();
        return true;
    }
    if (!read_words_before()) {
        return false;
    }
    if (at_end()) {
        return finish_without_number();
    }
    if (is_breakeven_) {
        return refuse(at_);
    }
    return read_amount() && read_words_behind();
}

/// A text to write instead, when a letter stands for a digit and nothing else is wrong.
std::string suggestion_for(std::string_view text, MoneyUnit unit, const AmountProblem& problem) {
    const auto typed = parse_amount(text, unit);
    const auto* typed_problem = std::get_if<AmountProblem>(&typed);
    const bool is_same_trouble = typed_problem != nullptr && typed_problem->offset == problem.offset &&
                                 problem.kind == AmountProblem::Kind::not_a_number;
    return is_same_trouble ? typed_problem->suggestion : std::string();
}

}  // namespace

std::variant<PrintedValue, AmountProblem> parse_printed_value(std::string_view text, MoneyUnit unit) {
    auto result = PrintedReader(text, unit).read();
    if (auto* problem = std::get_if<AmountProblem>(&result)) {
        problem->suggestion = suggestion_for(text, unit, *problem);
    }
    return result;
}

}  // namespace ccgledger
